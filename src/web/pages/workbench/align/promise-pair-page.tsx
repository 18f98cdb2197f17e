import type {
  AlignedPromises,
  SettledDifference,
} from '../../../../engines/plan/views/align-loaded-plans.ts'
import type { LoadedPlan } from '../../../../engines/plan/views/load-plan.ts'
import type { Organ } from '../../../../engines/registry/load-organs.ts'
import type { Entry } from '../../../../kernel/entry.ts'
import { Breadcrumb } from '../../../components/breadcrumb.tsx'
import { Button } from '../../../components/button.tsx'
import { Radios } from '../../../components/choice-field.tsx'
import { ErrorSummary, errorOf, type FieldError } from '../../../components/error-summary.tsx'
import { Layout } from '../../../components/layout.tsx'
import { OwnWords, ownWords } from '../../../components/own-words.tsx'
import { TextArea } from '../../../components/text-field.tsx'
import type { Site } from '../../../site.ts'
import { DifferenceList } from '../../alignment/difference-list.tsx'
import { ActForm } from '../act/act-form.tsx'
import { DoneBanner } from '../act/done-banner.tsx'
import { settledName } from './settled-name.ts'

/** What was typed, by the names of the fields. */
export type PairTyped = Readonly<Record<string, string>>

export interface PromisePairPageProps {
  site: Site
  /** The plans that the two promises stand in. */
  plans: { a: LoadedPlan; b: LoadedPlan }
  pair: Omit<AlignedPromises, 'relation'>
  organs: ReadonlyMap<string, Organ>
  typed: PairTyped
  errors: readonly FieldError[]
  done: Entry | null
}

/** /work/alignment/…/…: two promises that may be the same, and a decision on that and on each difference. */
export function PromisePairPage(props: PromisePairPageProps) {
  const { site, plans, pair, errors } = props
  const { t } = site
  const title = t('alignment.work.pair')
  return (
    <Layout site={site} title={title} hasErrors={errors.length > 0}>
      <DoneBanner site={site} done={props.done} />
      <Breadcrumb
        t={t}
        crumbs={[
          { label: t('work.desk.title'), href: '/work' },
          { label: t('alignment.work.title'), href: '/work/alignment' },
          { label: title },
        ]}
      />
      <ErrorSummary t={t} errors={errors} />
      <h1>{title}</h1>
      <div class="halves">
        <Promise {...props} side="a" />
        <Promise {...props} side="b" />
      </div>
      <p>
        {t(`alignment.status.${pair.status}`)} ·{' '}
        <a href={`/alignment/${plans.a.id}/${plans.b.id}#differences`}>
          {t('alignment.work.back')}
        </a>
      </p>
      <SameForm {...props} />
      {pair.differences.map((difference) => (
        <SettleForm {...props} difference={difference} />
      ))}
    </Layout>
  )
}

function Promise({ site, plans, pair, side }: PromisePairPageProps & { side: 'a' | 'b' }) {
  const view = pair[side]
  return (
    <section>
      <p class="small">
        <OwnWords site={site} words={plans[side].plan.title} /> · {view.place}
      </p>
      <p class="words in-text" lang="zh-CN">
        <a href={`/commitments/${view.id}`}>{view.wording.text.replace(/\s*\n\s*/g, ' · ')}</a>
      </p>
    </section>
  )
}

function SameForm({ site, pair, typed, errors }: PromisePairPageProps) {
  const { t } = site
  return (
    <section class="card">
      <h2>{t('alignment.work.sameTitle')}</h2>
      <ActForm site={site} act="same">
        <Radios
          t={t}
          name="same"
          label={t('alignment.work.pair')}
          value={typed.same ?? (pair.status === 'none' ? undefined : pair.status)}
          error={errorOf(errors, 'same')}
          choices={[
            {
              value: 'confirmed',
              label: t('alignment.work.confirm'),
              hint: t('alignment.work.confirmHint'),
            },
            {
              value: 'rejected',
              label: t('alignment.work.reject'),
              hint: t('alignment.work.rejectHint'),
            },
          ]}
        />
        <TextArea
          t={t}
          name="why"
          label={t('alignment.work.why')}
          hint={t('alignment.work.whyHint')}
          value={typed.why}
          error={errorOf(errors, 'why')}
          rows={3}
        />
        <Button>{t('alignment.work.saveSame')}</Button>
      </ActForm>
    </section>
  )
}

function SettleForm(props: PromisePairPageProps & { difference: SettledDifference }) {
  const { site, plans, pair, organs, typed, errors, difference } = props
  const { t } = site
  const { a, b } = pair
  const [holds, reason] = [`holds-${settledName(difference)}`, `reason-${settledName(difference)}`]
  const titles = { a: plans.a.plan.title, b: plans.b.plan.title }
  const holding = (id: string, title: string) => ({
    value: id,
    label: t('alignment.holds', { plan: ownWords(site, title) }),
  })
  return (
    <section class="card">
      <h2>{t(`alignment.about.${difference.about}`)}</h2>
      <DifferenceList {...{ site, organs, a, b, titles }} differences={[difference]} />
      <ActForm site={site} act="settle" hidden={[['difference', settledName(difference)]]}>
        <Radios
          t={t}
          name={holds}
          label={t('alignment.work.settle')}
          value={typed[holds]}
          error={errorOf(errors, holds)}
          choices={[
            holding(a.id, titles.a),
            holding(b.id, titles.b),
            { value: 'both', label: t('alignment.bothHold') },
          ]}
        />
        <TextArea
          t={t}
          name={reason}
          label={t('alignment.work.why')}
          hint={t('alignment.work.whyHint')}
          value={typed[reason]}
          error={errorOf(errors, reason)}
          rows={3}
        />
        <Button>{t('alignment.work.settleSubmit')}</Button>
      </ActForm>
    </section>
  )
}
