import type { ScoreSheet } from '../../../../engines/plan/assessment/views/load-assessments.ts'
import { Breadcrumb } from '../../../components/breadcrumb.tsx'
import { Button } from '../../../components/button.tsx'
import { DateField, type DateParts } from '../../../components/date-field.tsx'
import { ErrorSummary, errorOf, type FieldError } from '../../../components/error-summary.tsx'
import { Layout } from '../../../components/layout.tsx'
import { SelectField } from '../../../components/select-field.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { localText, type Site } from '../../../site.ts'
import { ActForm } from '../act/act-form.tsx'

export interface OpenTyped {
  code: string
  titleZh: string
  titleEn: string
  plan: string
  sheet: string
  from: DateParts
  to: DateParts
  cutOff: DateParts
}

interface OpenPageProps {
  site: Site
  sheets: readonly ScoreSheet[]
  plans: readonly { id: string; title: string }[]
  typed: OpenTyped
  errors: readonly FieldError[]
}

/** What stands for the whole city among the plans. */
export const wholeCity = '*'

/** /work/assessments/new: what is assessed, over which period, by which sheet. */
export function OpenPage({ site, sheets, plans, typed, errors }: OpenPageProps) {
  const { t, language } = site
  const title = t('assessment.work.open')
  const field = (name: keyof OpenTyped) => ({ t, name, error: errorOf(errors, name) })
  return (
    <Layout site={site} title={title} hasErrors={errors.length > 0} width="text">
      <Breadcrumb
        t={t}
        crumbs={[
          { label: t('work.desk.title'), href: '/work' },
          { label: t('assessment.work.title'), href: '/work/assessments' },
          { label: title },
        ]}
      />
      <ErrorSummary t={t} errors={errors} />
      <h1>{title}</h1>
      <p class="lead">{t('assessment.work.openLead')}</p>
      <ActForm site={site}>
        <TextField
          {...field('code')}
          label={t('assessment.work.code')}
          hint={t('assessment.work.codeHint')}
          value={typed.code}
          size="medium"
        />
        <TextField
          {...field('titleZh')}
          label={t('assessment.work.titleZh')}
          value={typed.titleZh}
        />
        <TextField
          {...field('titleEn')}
          label={t('assessment.work.titleEn')}
          value={typed.titleEn}
        />
        <SelectField
          {...field('plan')}
          label={t('assessment.work.plan')}
          value={typed.plan}
          unchosen={false}
          choices={[
            { value: wholeCity, label: t('assessment.work.wholeCity') },
            ...plans.map(({ id, title: label }) => ({ value: id, label, lang: 'zh-CN' as const })),
          ]}
        />
        <SelectField
          {...field('sheet')}
          label={t('assessment.work.sheet')}
          value={typed.sheet}
          choices={sheets.map(({ id, content, version }) => ({
            value: id,
            label: `${localText(content.title, language)} · ${t('assessment.sheet.version', { version })}`,
          }))}
        />
        <DateField {...field('from')} label={t('assessment.work.from')} value={typed.from} />
        <DateField {...field('to')} label={t('assessment.work.to')} value={typed.to} />
        <DateField
          {...field('cutOff')}
          label={t('assessment.work.cutOff')}
          hint={t('assessment.work.cutOffHint')}
          value={typed.cutOff}
        />
        <Button>{t('assessment.work.openSubmit')}</Button>
      </ActForm>
    </Layout>
  )
}
