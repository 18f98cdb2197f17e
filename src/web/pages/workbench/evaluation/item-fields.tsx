import type { ViewItem } from '../../../../engines/plan/evaluation/evaluation-view.ts'
import { errorOf, type FieldError } from '../../../components/error-summary.tsx'
import { SelectField } from '../../../components/select-field.tsx'
import { TextArea } from '../../../components/text-field.tsx'
import type { Site } from '../../../site.ts'
import { findingsOf } from '../../evaluation/class-chart.tsx'
import { ClassMark } from '../../evaluation/class-mark.tsx'
import type { EvaluationReport, MeasureRow } from '../../evaluation/report.ts'
import type { PostedForm } from '../act/posted-form.ts'

/** A commitment that can be spoken of, with what was said of it. */
export interface ItemTyped {
  commitment: string
  class: string
  text: string
}

interface ItemFieldsProps {
  site: Site
  report: EvaluationReport
  items: readonly ItemTyped[]
  errors: readonly FieldError[]
}

/** For each commitment: what was computed, a class to choose, words to write. */
export function ItemFields({ site, report, items, errors }: ItemFieldsProps) {
  return (
    <>
      {items.map((item, i) => (
        <ItemField site={site} report={report} item={item} number={i} errors={errors} />
      ))}
    </>
  )
}

type ItemFieldProps = Omit<ItemFieldsProps, 'items'> & { item: ItemTyped; number: number }

function ItemField({ site, report, item, number, errors }: ItemFieldProps) {
  const { t } = site
  const { commitment } = item
  const rows = report.rows.filter(({ input }) => input.commitment === commitment)
  return (
    <section class="said-of">
      <input type="hidden" name={`commitment-${number}`} value={commitment} />
      <h3>
        <a href={`/commitments/${commitment}`} lang="zh-CN">
          {report.words.get(commitment) ?? commitment}
        </a>
      </h3>
      {rows.length > 0 && (
        <p>
          {rows.map(({ standing }) => (
            <>
              <ClassMark t={t} finding={standing} />{' '}
            </>
          ))}
        </p>
      )}
      <SelectField
        t={t}
        name={`class-${number}`}
        label={t('evaluation.work.ownClass')}
        optional
        value={item.class}
        choices={classesFor(rows).map((value) => ({
          value,
          label: t(`evaluation.class.${value}`),
        }))}
      />
      <TextArea
        t={t}
        name={`text-${number}`}
        label={t('evaluation.work.ownText')}
        optional
        value={item.text}
        error={errorOf(errors, `text-${number}`)}
        rows={3}
      />
    </section>
  )
}

/** The classes that the measures of a commitment can have; those of indicators where nothing is known of it. */
function classesFor(rows: readonly MeasureRow[]) {
  const groups = new Set(rows.map(({ group }) => group))
  const all = groups.size === 0 ? findingsOf('main') : [...groups].flatMap(findingsOf)
  return [...new Set(all)].filter((finding) => finding !== 'unknown')
}

/** What a posted form says of each commitment. */
export function itemsIn(form: PostedForm): ItemTyped[] {
  const items: ItemTyped[] = []
  for (let i = 0; form.has(`commitment-${i}`); i += 1)
    items.push({
      commitment: form.text(`commitment-${i}`),
      class: form.text(`class-${i}`),
      text: form.text(`text-${i}`),
    })
  return items
}

/** Those that say something, as the command takes them. */
export function saidItems(items: readonly ItemTyped[]) {
  return items
    .filter(({ text }) => text !== '')
    .map(({ class: own, ...item }) => ({ ...item, class: own === '' ? null : own }))
}

/** What was said before, by commitment; nothing yet of the others. */
export function typedItems(commitments: readonly string[], said: readonly ViewItem[]): ItemTyped[] {
  return commitments.map((commitment) => {
    const item = said.find((each) => each.commitment === commitment)
    return { commitment, class: item?.class ?? '', text: item?.text ?? '' }
  })
}
