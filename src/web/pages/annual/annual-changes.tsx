import type { AnnualItemState } from '../../../engines/plan/annual/annual-item.ts'
import type { Statement } from '../../../engines/plan/challenge.ts'
import type { CommitmentView } from '../../../engines/plan/views/commitment-view.ts'
import type { LoadedPlan } from '../../../engines/plan/views/load-plan.ts'
import type { Organ } from '../../../engines/registry/load-organs.ts'
import { langOf } from '../../components/lang-of.ts'
import { OwnWords } from '../../components/own-words.tsx'
import { civilDateOf, formatDate } from '../../format-date.ts'
import type { Site } from '../../site.ts'
import { commitmentTitle } from '../commitment-facts.ts'
import { organName } from '../organ-link.tsx'
import { goalsText } from './annual-words.ts'

interface AnnualChangesProps {
  site: Site
  plan: LoadedPlan
  items: readonly AnnualItemState[]
  organs: ReadonlyMap<string, Organ>
}

/** What was changed in a year's plan after its approval, and what is carried no longer; nothing where nothing was. */
export function AnnualChanges({ site, plan, items, organs }: AnnualChangesProps) {
  const { t } = site
  const views = new Map(plan.commitments.map((view) => [view.id, view]))
  const changed = items.flatMap((item) => {
    const view = views.get(item.commitment)
    return view ? item.changes.map((change) => ({ view, ...change })) : []
  })
  const released = items.flatMap(({ commitment, released: made }) => {
    const view = views.get(commitment)
    return view && made ? [{ view, made }] : []
  })
  return (
    <>
      {changed.length > 0 && (
        <section id="changes">
          <h2>{t('annual.changes')}</h2>
          <ul class="plain">
            {changed.map(({ view, before, made }) => (
              <li>
                <Promise site={site} view={view} />
                <p>
                  {before
                    ? t('annual.changedFrom', {
                        task: before.task,
                        goals: goalsText(site, view, before.goals),
                      })
                    : t('annual.changedAdded')}
                </p>
                <Reason site={site} made={made} organs={organs} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {released.length > 0 && (
        <section id="released">
          <h2>{t('annual.released')}</h2>
          <ul class="plain">
            {released.map(({ view, made }) => (
              <li>
                <Promise site={site} view={view} />
                <Reason site={site} made={made} organs={organs} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Promise({ site, view }: { site: Site; view: CommitmentView }) {
  return (
    <p>
      <a href={`/commitments/${view.id}`}>
        <OwnWords site={site} words={commitmentTitle(view)} />
      </a>
    </p>
  )
}

interface ReasonProps {
  site: Site
  made: Statement
  organs: ReadonlyMap<string, Organ>
}

function Reason({ site, made, organs }: ReasonProps) {
  const { t, language } = site
  const organ = organName(organs, made.organ, language)
  const on = formatDate(civilDateOf(made.at), language)
  return (
    <>
      <p lang={langOf(made.text, language)}>{made.text}</p>
      <p class="small">{t('change.by', { organ, on })}</p>
    </>
  )
}
