import type { Organ } from '../../../../engines/registry/load-organs.ts'
import type { PowerState } from '../../../../kernel/power.ts'
import type { Refusal } from '../../../../kernel/refusal.ts'
import { CheckAnswers } from '../../../components/check-answers.tsx'
import { Layout } from '../../../components/layout.tsx'
import { localText, type Site } from '../../../site.ts'
import { organName } from '../../organ-link.tsx'

interface MissingPowerPageProps {
  site: Site
  refusal: Refusal
  code: string
  power: PowerState
  organs: ReadonlyMap<string, Organ>
}

/** Says which power a page takes, who holds it, and as whom one came. */
export function MissingPowerPage({ site, refusal, code, power, organs }: MissingPowerPageProps) {
  const { t, language, user } = site
  const known = power.since !== null
  const held = power.holders.map((id) => organName(organs, id, language))
  const post = user?.post
    ? `${organName(organs, user.post.organ, language)} · ${localText(user.post.title, language)}`
    : t('work.missing.noPost')
  return (
    <Layout site={site} title={t('problem.forbidden.title')} width="text">
      <h1>{t('problem.forbidden.title')}</h1>
      <p class="lead">
        {t.refusal(refusal.code, {
          ...refusal.values,
          power: known ? localText(power.title, language) : code,
        })}
      </p>
      <CheckAnswers
        t={t}
        answers={[
          {
            question: t('work.missing.power'),
            answer: (
              <>
                {known && `${localText(power.title, language)} `}
                <code>{code}</code>
              </>
            ),
          },
          ...(known
            ? [
                {
                  question: t('work.missing.holders'),
                  answer: held.length > 0 ? held.join(t('work.and')) : t('work.missing.nobody'),
                },
                { question: t('work.missing.basis'), answer: localText(power.basis, language) },
              ]
            : []),
          { question: t('work.missing.you'), answer: post },
        ]}
      />
      <p>
        <a href="/work">{t('work.desk.back')}</a>
      </p>
    </Layout>
  )
}
