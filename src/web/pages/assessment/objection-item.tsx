import type {
  Objection,
  ScoreSheet,
} from '../../../engines/plan/assessment/views/load-assessments.ts'
import type { Organ } from '../../../engines/registry/load-organs.ts'
import { langOf } from '../../components/lang-of.ts'
import { StatusMark } from '../../components/status-mark.tsx'
import type { Tone } from '../../components/tone.ts'
import { civilDateOf, formatDate } from '../../format-date.ts'
import { localText, type Site } from '../../site.ts'
import { organName } from '../organ-link.tsx'

const tones: Readonly<Record<Objection['status'], Tone>> = {
  none: 'wait',
  open: 'risk',
  upheld: 'done',
  'upheld-in-part': 'on',
  dismissed: 'idle',
}

/** How an objection stands. */
export function ObjectionMark({ site: { t }, objection }: { site: Site; objection: Objection }) {
  const { status } = objection
  return <StatusMark tone={tones[status]}>{t(`assessment.objection.status.${status}`)}</StatusMark>
}

interface ObjectionItemProps {
  site: Site
  objection: Objection
  sheet: ScoreSheet
  organs: ReadonlyMap<string, Organ>
}

/** One objection with its ruling, as everyone may read it. */
export function ObjectionItem({ site, objection, sheet, organs }: ObjectionItemProps) {
  const { t, language } = site
  const { statement, ruling, material } = objection
  const item = sheet.content.items.find(({ id }) => id === objection.item)
  return (
    <article class="challenge" id={objection.id}>
      <p>
        <ObjectionMark site={site} objection={objection} />{' '}
        <strong>
          {t('assessment.objection.about', {
            unit: organName(organs, objection.organ, language),
            item: item ? localText(item.title, language) : objection.item,
          })}
        </strong>{' '}
        <span class="small">
          {t('assessment.objection.raised', {
            on: formatDate(civilDateOf(objection.raisedAt), language),
          })}
        </span>
      </p>
      <p class="quoted" lang={langOf(statement, language)}>
        {statement}
      </p>
      {material?.url && (
        <p class="small">
          <a href={material.url} rel="noreferrer nofollow">
            {new URL(material.url).hostname}
          </a>
        </p>
      )}
      {ruling && (
        <div class="said">
          <p class="small">
            {t('assessment.objection.ruled', { organ: organName(organs, ruling.organ, language) })}{' '}
            · {formatDate(civilDateOf(ruling.at), language)}
          </p>
          <p lang={langOf(ruling.text, language)}>{ruling.text}</p>
        </div>
      )}
    </article>
  )
}
