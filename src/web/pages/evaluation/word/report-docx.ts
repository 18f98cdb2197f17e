// The draft report (报告稿) in Word, drawn from the same record as the page.
import { Document, type FileChild, Packer } from 'docx'
import { toleranceOn } from '../../../../engines/plan/evaluation/tolerance.ts'
import { formatDate } from '../../../format-date.ts'
import { localText, type Site } from '../../../site.ts'
import { organName } from '../../organ-link.tsx'
import { groupsIn } from '../class-chart.tsx'
import { headlineOf } from '../evaluation-facts.tsx'
import type { EvaluationReport } from '../report.ts'
import { chartOf, countTable } from './word-counts.ts'
import { measureTable } from './word-measures.ts'
import { headingOne, headingTwo, paragraphs } from './word-parts.ts'
import { dissentsOf, overridesOf, recommendationsOf } from './word-said.ts'
import { viewsOf } from './word-views.ts'

const fonts = { ascii: 'Calibri', hAnsi: 'Calibri', eastAsia: '宋体', cs: 'Calibri' }

/** The report as the bytes of a .docx, in the language of the page it is asked for from. */
export async function reportDocx(
  site: Site,
  report: EvaluationReport,
): Promise<Uint8Array<ArrayBuffer>> {
  const { language, city } = site
  const document = new Document({
    title: localText(report.evaluation.title, language),
    creator: localText(city, language),
    styles: { default: { document: { run: { font: fonts, size: 22 } } } },
    sections: [{ children: [...opening(site, report), ...body(site, report)] }],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

function opening(site: Site, report: EvaluationReport): FileChild[] {
  const { t, language } = site
  const { evaluation, planTitle, organs } = report
  const { status, title, dataOn, cutOffOn, cutOff, office, evaluator, summary } = evaluation
  const draft = status === 'published' ? '' : t('evaluation.word.draft')
  const about = t('evaluation.word.about', {
    plan: planTitle,
    dataOn: formatDate(dataOn, language),
    cutOffOn: formatDate(cutOffOn, language),
    seq: cutOff?.seq ?? '—',
    office: organName(organs, office, language),
    evaluator: organName(organs, evaluator, language),
  })
  return [
    headingOne(localText(title, language) + draft),
    ...paragraphs(about),
    ...(summary ? paragraphs(summary.text) : []),
  ]
}

function body(site: Site, report: EvaluationReport): FileChild[] {
  const { t } = site
  const { standing } = report.evaluation
  const groups = groupsIn(standing)
  const counts =
    groups.length === 0
      ? []
      : [
          headingTwo(t('evaluation.word.counts')),
          ...paragraphs(headlineOf(site, report.evaluation)),
          chartOf(site, standing),
          countTable(site, report.evaluation),
        ]
  return [
    ...counts,
    headingTwo(t('evaluation.views.title')),
    ...viewsOf(site, report),
    ...groups.flatMap((group) => [
      headingTwo(t(`evaluation.group.${group}`)),
      measureTable(site, report, group),
    ]),
    ...overridesOf(site, report),
    ...dissentsOf(site, report),
    ...recommendationsOf(site, report),
    ...methodOf(site, report),
  ]
}

function methodOf({ t, language }: Site, { evaluation }: EvaluationReport): FileChild[] {
  const { value, source } = toleranceOn(evaluation.dataOn)
  const tolerance = { points: value, source: localText(source, language) }
  return [
    headingTwo(t('evaluation.one.how')),
    ...paragraphs(t('evaluation.one.howBody')),
    ...paragraphs(t('evaluation.one.tolerance', tolerance)),
  ]
}
