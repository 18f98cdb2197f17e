import { evidenceGrades, type Evidence } from '../../../../engines/plan/report.ts'
import { Radios } from '../../../components/choice-field.tsx'
import { errorOf } from '../../../components/error-summary.tsx'
import { FileField } from '../../../components/file-field.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { formatBytes } from '../../../format-number.ts'
import type { Site } from '../../../site.ts'
import type { ReportPageProps } from './report-page.tsx'
import { langOf } from '../../../components/lang-of.ts'

/** The largest file of evidence. */
export const evidenceBytes = 10 * 1024 * 1024

/** What a report rests on: what is attached, and one more piece. */
export function EvidenceFields({ site, typed, errors }: ReportPageProps) {
  const { t, language } = site
  const field = (name: string) => ({ t, name, error: errorOf(errors, name) })
  return (
    <section id="evidence">
      <h2>{t('work.report.evidence')}</h2>
      <p class="hint">{t('work.report.evidenceLead')}</p>
      {typed.evidence.length > 0 && (
        <ul class="attached" aria-label={t('work.report.existing')}>
          {typed.evidence.map((evidence, i) => (
            <Attached site={site} evidence={evidence} index={i} />
          ))}
        </ul>
      )}
      <fieldset class="figure-fields">
        <legend>{t('work.report.addEvidence')}</legend>
        <TextField
          {...field('title')}
          label={t('work.report.evidenceTitle')}
          value={typed.adding.title}
        />
        <Radios
          {...field('grade')}
          label={t('work.report.grade')}
          value={typed.adding.grade}
          choices={evidenceGrades.map((value) => ({
            value,
            label: t(`work.report.grades.${value}`),
            hint: t(`work.report.gradeHints.${value}`),
          }))}
        />
        <TextField
          {...field('url')}
          label={t('work.report.evidenceUrl')}
          value={typed.adding.url}
          kind="url"
          optional
        />
        <FileField
          {...field('file')}
          label={t('work.report.evidenceFile')}
          hint={t('work.report.evidenceFileHint', { limit: formatBytes(evidenceBytes, language) })}
          optional
        />
      </fieldset>
    </section>
  )
}

function Attached({ site, evidence, index }: { site: Site; evidence: Evidence; index: number }) {
  const { t } = site
  const id = `drop-${index}`
  return (
    <li>
      <input type="hidden" name="evidence" value={JSON.stringify(evidence)} />
      <EvidenceLine site={site} evidence={evidence} />
      <span class="choice">
        <input id={id} type="checkbox" name="drop" value={String(index)} />
        <label for={id}>
          {t('work.report.removeThis')}
          <span class="visually-hidden">：{evidence.title}</span>
        </label>
      </span>
    </li>
  )
}

/** A piece of evidence in one line: its grade, its title, and how to see it. */
export function EvidenceLine({ site, evidence }: { site: Site; evidence: Evidence }) {
  const { t, language } = site
  const { grade, title, url, file } = evidence
  return (
    <span>
      <strong lang={langOf(title, language)}>{title}</strong>{' '}
      <span class="small">{t(`work.report.grades.${grade}`)}</span>{' '}
      {url && (
        <a href={url} rel="noreferrer nofollow">
          {t('work.verify.open')}
        </a>
      )}{' '}
      {file && (
        <>
          <a href={`/files/${file.digest}`} download={file.name}>
            {t('work.verify.download', { size: formatBytes(file.sizeBytes, language) })}
          </a>{' '}
          <code class="small" title={file.digest}>
            SHA-256 {file.digest.slice(0, 12)}…
          </code>
        </>
      )}
    </span>
  )
}
