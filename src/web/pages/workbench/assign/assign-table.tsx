import { raw } from 'hono/html'
import type { ProposedOwner } from '../../../../engines/plan/intake/propose-owners.ts'
import type { Organ } from '../../../../engines/registry/load-organs.ts'
import { DataTable } from '../../../components/data-table.tsx'
import { errorOf } from '../../../components/error-summary.tsx'
import { formatDate } from '../../../format-date.ts'
import { localText, type Site } from '../../../site.ts'
import { labelled } from '../../../components/labelled.ts'
import { excerpt } from '../../measure-text.ts'
import { organName } from '../../organ-link.tsx'
import type { AssignPageProps } from './assign-page.tsx'
import type { AssignRow } from './assign-rows.ts'
import { MeasureLine } from '../draft/draft-passage.tsx'
import { Box } from '../measure/step-lines.tsx'

/** The rows of the page: what is promised, who is proposed and why, and the choice. */
export function AssignRows({ site, organs, table, errors }: AssignPageProps) {
  const { t } = site
  return (
    <DataTable<AssignRow>
      t={t}
      caption={t('work.assign.title')}
      captionHidden
      rows={table.rows}
      columns={[
        { heading: t('work.assign.choose'), cell: (row) => <Take site={site} row={row} /> },
        {
          heading: t('work.assign.commitment'),
          names: true,
          size: 'wide',
          cell: (row) => <Promise site={site} row={row} />,
        },
        {
          heading: t('work.assign.lead_'),
          cell: (row) => (
            <>
              <Lead site={site} organs={organs} row={row} />
              <Why site={site} organs={organs} proposals={row.proposals} />
              <Wrong message={errorOf(errors, `lead.${row.view.id}`)} />
            </>
          ),
        },
        {
          heading: `${t('work.assign.supporting')}（${t('work.assign.supportingHint')}）`,
          cell: ({ view, typed }) =>
            view.commitment.lead !== null ? (
              typed.supporting
            ) : (
              <Box
                name={`with.${view.id}`}
                label={labelled(t, t('work.assign.supporting'), excerpt(view.wording.text, 16))}
                value={typed.supporting}
                error={errorOf(errors, `with.${view.id}`)}
              />
            ),
        },
        {
          heading: t('work.assign.due'),
          cell: (row) => (
            <Due site={site} row={row} error={errorOf(errors, `due.${row.view.id}`)} />
          ),
        },
      ]}
    />
  )
}

function Take({ site: { t }, row: { view, typed } }: { site: Site; row: AssignRow }) {
  if (view.commitment.lead !== null)
    return <a href={`/work/commitments/${view.id}`}>{t('change.work.open')}</a>
  return (
    <input
      type="checkbox"
      class="tick"
      name="take"
      value={view.id}
      checked={typed.taken}
      aria-label={t('work.assign.chooseThis', { text: excerpt(view.wording.text, 16) })}
    />
  )
}

function Promise({ site, row: { view } }: { site: Site; row: AssignRow }) {
  return (
    <>
      <a href={`/work/commitments/${view.id}`} lang="zh-CN" class="serif">
        {view.wording.text.replace(/\s*\n\s*/g, ' · ')}
      </a>
      <div class="small note">
        {view.measures.slice(0, 2).map((measure) => (
          <MeasureLine site={site} measure={measure} />
        ))}
      </div>
    </>
  )
}

/** Whoever leads it; a choice only where nobody does: from then on it is changed, with a reason. */
function Lead(props: LeadSelectProps) {
  const { lead } = props.row.view.commitment
  if (lead === null) return <LeadSelect {...props} />
  return <>{organName(props.organs, lead, props.site.language)}</>
}

interface LeadSelectProps {
  site: Site
  organs: ReadonlyMap<string, Organ>
  row: AssignRow
}

/**
 * Fifty of these stand on a page, each with every unit: the options are made once and marked by
 * their place.
 */
function LeadSelect({ site, organs, row: { view, typed } }: LeadSelectProps) {
  const { t } = site
  const name = `lead.${view.id}`
  const label = labelled(t, t('work.assign.lead_'), excerpt(view.wording.text, 16))
  const value = `value="${typed.lead}"`
  const options = optionsOf(site, organs)
  return (
    <select id={name} name={name} aria-label={label}>
      {raw(typed.lead === '' ? options : options.replace(value, `${value} selected`))}
    </select>
  )
}

const keptOptions = new WeakMap<ReadonlyMap<string, Organ>, Map<string, string>>()

/** The options of every unit as text; ids are of our own alphabet, names are escaped. */
function optionsOf({ t, language }: Site, organs: ReadonlyMap<string, Organ>): string {
  const kept = keptOptions.get(organs) ?? new Map<string, string>()
  keptOptions.set(organs, kept)
  const known = kept.get(language)
  if (known) return known
  const options = [...organs.values()].map(
    (organ) => `<option value="${organ.id}">${escaped(localText(organ.name, language))}</option>`,
  )
  const made = [`<option value="">${escaped(t('form.choose'))}</option>`, ...options].join('')
  kept.set(language, made)
  return made
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (letter) => entities[letter] ?? letter)

interface WhyProps {
  site: Site
  organs: ReadonlyMap<string, Organ>
  proposals: readonly ProposedOwner[]
}

/** The reason for the proposed lead, and who else comes into question. */
function Why({ site, organs, proposals }: WhyProps) {
  const { t, language } = site
  const lead = proposals.find(({ role }) => role === 'lead')
  if (!lead) return null
  const others = proposals.filter(
    ({ because }) => because.by === 'duty' && because !== lead.because,
  )
  return (
    <div class="small why">
      {t(`work.assign.because.${lead.because.by}`, { words: lead.because.words })}
      {others.slice(0, 2).map(({ organ, because }) => (
        <div>
          {labelled(t, organName(organs, organ, language), t('work.assign.because.duty', because))}
        </div>
      ))}
    </div>
  )
}

function Wrong({ message }: { message: string | undefined }) {
  return message ? <p class="late small">{message}</p> : null
}

interface DueProps {
  site: Site
  row: AssignRow
  error: string | undefined
}

function Due({ site: { t, language }, row: { view, typed }, error }: DueProps) {
  if (view.commitment.lead !== null) return <>{formatDate(view.dueOn, language)}</>
  return (
    <Box
      name={`due.${view.id}`}
      label={labelled(t, t('work.assign.due'), excerpt(view.wording.text, 16))}
      placeholder={view.dueOn}
      value={typed.dueOn}
      error={error}
    />
  )
}
