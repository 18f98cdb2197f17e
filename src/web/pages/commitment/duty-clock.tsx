import { nextRung } from '../../../engines/plan/duty/duty-clock.ts'
import { isOwed } from '../../../engines/plan/duty/duty.ts'
import type { Duty } from '../../../engines/plan/duty/load-duties.ts'
import type { Organ } from '../../../engines/registry/load-organs.ts'
import { type Happening, Timeline } from '../../components/timeline.tsx'
import { civilDateOf, formatDate } from '../../format-date.ts'
import type { Site } from '../../site.ts'
import { DutyParts } from './duty-parts.tsx'
import { Said } from '../silence/silence-table.tsx'

interface DutyClockProps {
  site: Site
  duty: Duty | null
  organs: ReadonlyMap<string, Organ>
}

/** The round that runs: what the clock did in it, what comes next, what was said and handed in. */
export function DutyClock({ site, duty, organs }: DutyClockProps) {
  const { t, language } = site
  if (duty === null || !isOwed(duty)) return null
  const date = (on: string) => formatDate(on, language)
  const round = {
    number: duty.rounds,
    since: date(duty.since),
    due: date(duty.dueOn),
    late: date(duty.lateAfter),
  }
  return (
    <section id="clock">
      <h2>{t('duty.ladder')}</h2>
      <p class="small num">{t('duty.round', round)}</p>
      {duty.status === 'checking' && (
        <p>{t(duty.uncheckedAt === null ? 'duty.checking' : 'duty.unchecked')}</p>
      )}
      <Timeline t={t} label={t('duty.ladder')} happenings={stationsOf(site, duty)} />
      {duty.explanations.length > 0 && (
        <p>
          <Said site={site} duty={duty} />
        </p>
      )}
      {duty.supporting.length > 0 && <DutyParts site={site} duty={duty} organs={organs} />}
    </section>
  )
}

function stationsOf({ t, language }: Site, duty: Duty): Happening[] {
  const taken = duty.steps.map(
    ({ step, at }): Happening => ({
      title: t(`duty.step.${step}`),
      when: { datetime: at, text: formatDate(civilDateOf(at), language) },
      state: step === 'supporting' || step === 'reminded' ? 'ok' : 'bad',
    }),
  )
  const rung = nextRung(duty)
  if (rung === null) return taken
  const next: Happening = {
    title: `${t('duty.next')} · ${t(`duty.step.${rung.step}`)}`,
    when: { datetime: rung.on, text: formatDate(rung.on, language) },
    state: 'next',
  }
  return [...taken, next]
}
