import { Breadcrumb } from '../../../components/breadcrumb.tsx'
import { Button } from '../../../components/button.tsx'
import { ErrorSummary, type FieldError } from '../../../components/error-summary.tsx'
import { Layout } from '../../../components/layout.tsx'
import type { Site } from '../../../site.ts'
import { excerpt } from '../../measure-text.ts'
import { ActForm } from '../act/act-form.tsx'
import { draftHref } from './confirm-page.tsx'
import { MeasureLine } from './draft-passage.tsx'
import type { Draft, Passage } from './draft.ts'
import { MeasureFields } from '../measure/measure-fields.tsx'
import type { MeasuresTyped } from '../measure/measure-form.ts'
import { DismissForm, MergeForm, RestoreForm, SplitForm } from './passage-forms.tsx'
import { RelationMark } from './relation-mark.tsx'

export interface PassagePageProps {
  site: Site
  draft: Draft
  passage: Passage
  neighbours: { previous: Passage | null; next: Passage | null }
  /** The chapter it stands in, to go back to. */
  chapter: number
  typed: PassageTyped
  errors: readonly FieldError[]
}

/** What was typed on the page before it was refused; else what is there. */
export interface PassageTyped {
  measures: MeasuresTyped
  reason: string
  at: string
}

/** One promise of a draft: its words, and all that can be put right about it. */
export function PassagePage(props: PassagePageProps) {
  const { site, draft, passage, errors } = props
  const { t } = site
  const { wording } = passage
  const title = excerpt(wording.text)
  return (
    <Layout site={site} title={title} width="text" hasErrors={errors.length > 0}>
      <Breadcrumb
        t={t}
        crumbs={[
          { label: t('work.plans.title'), href: '/work/plans' },
          {
            label: t('work.confirm.title', { version: draft.version.number }),
            href: `${draftHref(draft)}?chapter=${props.chapter}#${passage.id}`,
          },
          { label: t('work.passage.title') },
        ]}
      />
      <ErrorSummary t={t} errors={errors} />
      <h1 class="visually-hidden" lang="zh-CN">
        {title}
      </h1>
      <InText draft={draft} passage={passage} />
      <p class="small">
        {draft.old !== null && <RelationMark t={t} relation={wording.relation} />}{' '}
        <Neighbours {...props} />
      </p>
      {passage.before && passage.before.text !== wording.text && draft.old !== null && (
        <section class="before">
          <h2>{t('work.passage.before', { old: draft.old })}</h2>
          <p class="words" lang="zh-CN">
            {passage.before.text}
          </p>
          {passage.before.measures.map((measure) => (
            <MeasureLine site={site} measure={measure} />
          ))}
        </section>
      )}
      {wording.dismissed === null ? <Corrections {...props} /> : <RestoreForm {...props} />}
    </Layout>
  )
}

/** How much of the text is shown before and after the promise. */
const contextLetters = 90

/** The promise where it stands, with the words around it. */
function InText({ draft: { text }, passage: { wording } }: { draft: Draft; passage: Passage }) {
  const before = text.slice(Math.max(0, wording.start - contextLetters), wording.start)
  const after = text.slice(wording.end, wording.end + contextLetters)
  return (
    <p class="words in-text" lang="zh-CN">
      <span class="fact">{before.split('\n').at(-1)}</span>
      <mark>{wording.text.replace(/\s*\n\s*/g, ' · ')}</mark>
      <span class="fact">{after.split('\n')[0]}</span>
    </p>
  )
}

function Neighbours({ site: { t }, draft, neighbours: { previous, next } }: PassagePageProps) {
  const base = draftHref(draft)
  return (
    <span class="acts">
      {previous && <a href={`${base}/${previous.id}`}>{t('work.passage.previous')}</a>}
      {next && <a href={`${base}/${next.id}`}>{t('work.passage.next')}</a>}
    </span>
  )
}

function Corrections(props: PassagePageProps) {
  const { site, typed, errors } = props
  const { t } = site
  return (
    <>
      <section id="correct">
        <h2>{t('work.passage.measures')}</h2>
        <p class="hint">{t('work.passage.measuresHint')}</p>
        <ActForm site={site} act="measures">
          <MeasureFields t={t} typed={typed.measures} errors={errors} />
          <div class="actions">
            <Button>{t('work.passage.save')}</Button>
            <Button kind="secondary" name="add" value="figure">
              {t('work.passage.addFigure')}
            </Button>
          </div>
        </ActForm>
      </section>
      <SplitForm {...props} />
      <MergeForm {...props} />
      <DismissForm {...props} />
    </>
  )
}
