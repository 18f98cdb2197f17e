import { labelled } from '../../../components/labelled.ts'
import type { Body } from '../../../../engines/plan/reading/plan-reading.ts'
import type { Measure } from '../../../../engines/plan/arithmetic/measure.ts'
import type { Tone } from '../../../components/tone.ts'
import type { Site } from '../../../site.ts'
import { excerpt } from '../../measure-text.ts'
import type { Passage } from './draft.ts'
import type { DraftPart } from './draft-blocks.ts'
import { measureWords } from '../measure/measure-words.ts'
import { RelationMark, relationTones } from './relation-mark.tsx'

interface DraftPassageProps {
  site: Site
  parts: readonly DraftPart[]
  /** The draft's own address. */
  base: string
  /** Whether there is a version before to compare with. */
  compared: boolean
  editable: boolean
}

/** A paragraph of a draft with what was read in it beside it. */
export function DraftPassage(props: DraftPassageProps) {
  const { site, parts } = props
  const passages = parts.flatMap((part) => ('passage' in part ? [part.passage] : []))
  return (
    <div class="passage">
      <p class="words">
        {parts.map((part) => (
          <Words page={props} part={part} />
        ))}
      </p>
      {passages.length > 0 && (
        <div class="notes" lang={site.language}>
          {passages.map((passage) => (
            <Note page={props} passage={passage} />
          ))}
        </div>
      )}
    </div>
  )
}

function Words({ page, part }: { page: DraftPassageProps; part: DraftPart }) {
  if ('passage' in part) {
    const { id, wording } = part.passage
    return (
      <a class={`promise ${toneOf(page, part.passage)}`} id={id} href={`#note-${id}`}>
        {wording.text.replace(/\s*\n\s*/g, ' · ')}
      </a>
    )
  }
  if (!page.editable) return <span class="fact">{part.told}</span>
  return (
    <a class="told" href={`${page.base}/add?at=${part.start}`}>
      {part.told}
    </a>
  )
}

/**
 * Against a version before, the colour is that of the change; in a first version, promises are
 * simply marked.
 */
function toneOf({ compared }: DraftPassageProps, { wording }: Passage): Tone {
  if (wording.dismissed !== null) return 'idle'
  return compared ? relationTones[wording.relation] : 'on'
}

/** What was read of one promise, and what can be put right about it. */
function Note({ page, passage }: { page: DraftPassageProps; passage: Passage }) {
  const { site, compared } = page
  const { t } = site
  const { wording } = passage
  const dismissed = wording.dismissed !== null
  return (
    <div class={`note ${toneOf(page, passage)}`} id={`note-${passage.id}`}>
      {dismissed ? (
        <p>
          {t('work.confirm.dismiss')} ·{' '}
          <span class="small">
            {t('work.confirm.because', { reason: wording.dismissed ?? '' })}
          </span>
        </p>
      ) : (
        <>
          {wording.measures.map((measure) => (
            <MeasureLine site={site} measure={measure} />
          ))}
          <Bodies site={site} bodies={wording.bodies} />
        </>
      )}
      <p class="small">
        {compared && (
          <>
            <RelationMark t={t} relation={wording.relation} />{' '}
          </>
        )}
        {wording.strength !== 'must' && !dismissed && (
          <>{t(`work.confirm.strength.${wording.strength}`)} </>
        )}
        {page.editable && <NoteLinks page={page} passage={passage} />}
      </p>
    </div>
  )
}

export function MeasureLine({ site: { t }, measure }: { site: Site; measure: Measure }) {
  const [goal, ...rest] = measureWords(measure, t)
  return (
    <p class="measure num">
      {measure.type === 'figure' && measure.indicator !== '' && (
        <strong lang="zh-CN">{excerpt(measure.indicator, 18)}</strong>
      )}{' '}
      <span class="goal">{goal}</span>
      {rest.length > 0 && <span class="small"> · {rest.join(t('work.separator'))}</span>}
    </p>
  )
}

function Bodies({ site: { t }, bodies }: { site: Site; bodies: readonly Body[] }) {
  if (bodies.length === 0) return null
  const named = bodies.map(({ name, role }) => t(`work.confirm.body.${role}`, { name }))
  return (
    <p class="small" lang="zh-CN">
      {named.join(t('work.and'))}
    </p>
  )
}

function NoteLinks({ page, passage }: { page: DraftPassageProps; passage: Passage }) {
  const { t } = page.site
  const href = `${page.base}/${passage.id}`
  if (passage.wording.dismissed !== null)
    return <a href={`${href}#restore`}>{t('work.confirm.restore')}</a>
  // Each link says of which sentence it speaks to those who hear links out of their place.
  const of = (what: string) => labelled(t, what, excerpt(passage.wording.text, 12))
  const links = (['correct', 'split', 'merge', 'dismiss'] as const).map((act) => ({
    act,
    label: t(`work.confirm.${act}`),
  }))
  return (
    <span class="acts">
      {links.map(({ act, label }) => (
        <a href={`${href}#${act}`} aria-label={of(label)}>
          {label}
        </a>
      ))}
    </span>
  )
}
