// What a change reads like: 期限由 2028年12月31日 改到 2030年6月30日.
import type { Change } from '../../../engines/plan/change/change.ts'
import type { Allowed } from '../../../engines/plan/change/decision.ts'
import type { CommitmentView } from '../../../engines/plan/views/commitment-view.ts'
import type { Organ } from '../../../engines/registry/load-organs.ts'
import { ownWords } from '../../components/own-words.tsx'
import { formatDate } from '../../format-date.ts'
import type { Site } from '../../site.ts'
import { measureTitle, targetText } from '../measure-text.ts'
import { organName } from '../organ-link.tsx'

type Organs = ReadonlyMap<string, Organ>

/** The change in words, one line for each thing that it changed. */
export function changeLines(
  site: Site,
  { what }: Pick<Change, 'what'>,
  { view, organs }: { view: CommitmentView; organs: Organs },
): string[] {
  const { t, language } = site
  switch (what.type) {
    case 'date': {
      const [from, to] = [formatDate(what.from, language), formatDate(what.to, language)]
      return [t('change.line.date', { from, to })]
    }
    case 'target': {
      const from = targetOf(view, what.measure, what.from, site)
      return [
        t('change.line.target', { ...targetOf(view, what.measure, what.to, site), from: from.to }),
      ]
    }
    case 'lead':
      return unitLines(site, what, organs)
    case 'terms':
      return termLines(site, what)
    case 'dropped':
    case 'reinstated':
      return [t(`change.line.${what.type}`)]
  }
}

/** What a decision allows, in words. */
export function allowedWords(
  site: Site,
  allows: Allowed,
  view: CommitmentView | undefined,
): string {
  const { t, language } = site
  if (allows.type === 'date')
    return t('change.decision.allow.date', { to: formatDate(allows.to, language) })
  if (allows.type === 'dropped') return t('change.decision.allow.dropped')
  if (!view) return `${allows.measure} ${allows.target}`
  return t('change.decision.allow.target', targetOf(view, allows.measure, allows, site))
}

function targetOf(
  view: CommitmentView,
  measure: string,
  { target, upper }: { target: string; upper: string | null },
  site: Site,
): { indicator: string; to: string } {
  const figure = view.measures.find((each) => each.id === measure)
  if (figure?.type !== 'figure') return { indicator: measure, to: target }
  return {
    indicator: ownWords(site, measureTitle(figure, view.wording.text)),
    to: targetText({ ...figure, target, upper }, site.t),
  }
}

type Of<Type> = Extract<Change['what'], { type: Type }>

function unitLines({ t, language }: Site, { from, to }: Of<'lead'>, organs: Organs): string[] {
  const name = (id: string | null) => (id === null ? '—' : organName(organs, id, language))
  const names = (ids: readonly string[]) =>
    ids.length === 0 ? t('public.commitment.none') : ids.map(name).join(t('work.and'))
  const lines: string[] = []
  if (from.lead !== to.lead)
    lines.push(t('change.line.lead', { from: name(from.lead), to: name(to.lead) }))
  if (names(from.supporting) !== names(to.supporting))
    lines.push(
      t('change.line.supporting', { from: names(from.supporting), to: names(to.supporting) }),
    )
  return lines
}

function termLines({ t }: Site, { from, to }: Of<'terms'>): string[] {
  const every = (months: number) => t(`public.commitment.every.${everyOf(months)}`)
  const lines: string[] = []
  if (from.reportEveryMonths !== to.reportEveryMonths)
    lines.push(
      t('change.line.interval', {
        from: every(from.reportEveryMonths),
        to: every(to.reportEveryMonths),
      }),
    )
  if (JSON.stringify(from.terms) !== JSON.stringify(to.terms))
    lines.push(t('change.line.measuring'))
  return lines
}

/** The four intervals that can be given; anything else would not have passed the command's schema. */
export function everyOf(months: number): '1' | '3' | '6' | '12' {
  return months === 1 ? '1' : months === 6 ? '6' : months === 12 ? '12' : '3'
}
