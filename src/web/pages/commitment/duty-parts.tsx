import type { Duty } from '../../../engines/plan/duty/load-duties.ts'
import type { Organ } from '../../../engines/registry/load-organs.ts'
import { langOf } from '../../components/lang-of.ts'
import { civilDateOf, formatDate } from '../../format-date.ts'
import type { Site } from '../../site.ts'
import { organName } from '../organ-link.tsx'

interface DutyPartsProps {
  site: Site
  duty: Duty
  organs: ReadonlyMap<string, Organ>
}

/** What supporting units handed in for the report of this round. */
export function DutyParts({ site, duty, organs }: DutyPartsProps) {
  const { t, language } = site
  if (duty.parts.length === 0) return <p class="small">{t('duty.partsNone')}</p>
  return (
    <>
      <h3>{t('duty.parts')}</h3>
      <ul class="plain">
        {duty.parts.map((part) => (
          <li>
            <p lang={langOf(part.text, language)}>{part.text}</p>
            <p class="small">
              {t('duty.partBy', {
                organ: organName(organs, part.organ, language),
                on: formatDate(civilDateOf(part.at), language),
              })}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
