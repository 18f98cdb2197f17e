import type { PlanSection } from '../../../engines/plan/reading/plan-reading.ts'
import type { OutlineNode } from '../../../engines/plan/views/plan-view.ts'
import type { LoadedPlan } from '../../../engines/plan/views/load-plan.ts'
import type { Organ } from '../../../engines/registry/load-organs.ts'
import { Layout } from '../../components/layout.tsx'
import { type OutlineItem, PlanOutline } from '../../components/plan-outline.tsx'
import { OwnWords, ownWords } from '../../components/own-words.tsx'
import { PlanPassage, type Stretch } from '../../components/plan-passage.tsx'
import { StateBar, StateLegend } from '../../components/state-bar.tsx'
import { formatDate } from '../../format-date.ts'
import { formatNumber, formatPercent } from '../../format-number.ts'
import type { Site } from '../../site.ts'
import { type Block, blocksOf, type Heading, type Paragraph, type Part } from './plan-blocks.ts'
import { noteOf } from './plan-note.tsx'

interface PlanPageProps {
  site: Site
  plan: LoadedPlan
  organs: ReadonlyMap<string, Organ>
}

/** The plan itself, in its own words, with the state of every sentence: the page the whole house is built around. */
export function PlanPage({ site, plan, organs }: PlanPageProps) {
  const { t } = site
  const said = [...plan.commitments, ...plan.dropped].toSorted(
    (a, b) => a.wording.start - b.wording.start,
  )
  const blocks = blocksOf(plan.text, plan.reading.sections, said)
  return (
    <Layout
      site={site}
      title={ownWords(site, plan.plan.title)}
      door="plan"
      width="full"
      islands={['plan-notes.js']}
    >
      <PlanHead site={site} plan={plan} />
      <div class="plan">
        <PlanOutline t={t} items={plan.outline.map((node) => outlineItem(site, node, 2))} />
        <article class="plan-text" lang="zh-CN">
          {groupsOf(withoutTitle(blocks, plan.plan.title)).map(({ heading, paragraphs }) => (
            <>
              {heading && <SectionHeading section={heading.section} />}
              <Passage paragraphs={paragraphs} site={site} plan={plan} organs={organs} />
            </>
          ))}
        </article>
      </div>
    </Layout>
  )
}

function PlanHead({ site, plan }: { site: Site; plan: LoadedPlan }) {
  const { t, language, journal } = site
  const { total, version } = plan
  const unowned = total.counts.unowned
  const facts = [
    plan.plan.period && t('public.plan.period', plan.plan.period),
    t('public.plan.version', { number: version.number }),
    version.adoptedOn && t('public.plan.adopted', { on: formatDate(version.adoptedOn, language) }),
    version.decision,
    journal &&
      t('public.plan.record', {
        chain: journal.chain,
        size: formatNumber(journal.size, language),
      }),
  ]
  return (
    <header class="plan-head">
      <h1>
        <OwnWords site={site} words={plan.plan.title} />
      </h1>
      <p class="small num">{facts.filter(Boolean).join(' · ')}</p>
      {unowned > 0 && (
        <p class="alarm">
          <a href="/supervision#unowned">{t('public.plan.someUnowned', { count: unowned })}</a>
        </p>
      )}
      <StateBar t={t} counts={total.counts} />
      <StateLegend t={t} counts={total.counts} />
      <p class="small num">
        {total.progress !== null &&
          `${t('public.plan.progress', {
            progress: formatPercent(total.progress.toNumber(), language),
            reported: total.reported,
            total: total.total,
          })} · `}
        {unowned === 0 && `${t('public.plan.allOwned')} · `}
        {plan.dropped.length > 0 && (
          <>
            <a href="/changes?show=dropped">
              {t('change.inPlanCount', { count: plan.dropped.length })}
            </a>{' '}
            ·{' '}
          </>
        )}
        <a href="/annual">{t('annual.title')}</a> ·{' '}
        <a href={`/evaluations?plan=${plan.id}`}>{t('evaluation.list.title')}</a> ·{' '}
        <a href={`/plans/${plan.id}/versions`}>{t('public.plan.versions')}</a> ·{' '}
        <a href={`/plans/${plan.id}/text.txt`}>{t('public.plan.download')}</a> ·{' '}
        <a href={`/plans/${plan.id}/commitments.csv`}>{t('public.plan.data')}</a>
      </p>
    </header>
  )
}

/** Two levels of headings and no more: deeper ones are found by reading. */
function outlineItem(site: Site, node: OutlineNode, levels: number): OutlineItem {
  const { section, total, children } = node
  return {
    title: `${section.label}${section.label ? '　' : ''}${ownWords(site, section.title)}`,
    href: `#${section.id}`,
    current: false,
    counts: total.total > 0 ? total.counts : undefined,
    items: levels > 1 ? children.map((child) => outlineItem(site, child, levels - 1)) : [],
  }
}

/** What stands under one heading, up to the next. */
interface Group {
  heading: Heading | null
  paragraphs: Paragraph[]
}

function groupsOf(blocks: readonly Block[]): Group[] {
  const groups: Group[] = [{ heading: null, paragraphs: [] }]
  for (const block of blocks) {
    if (block.type === 'heading') groups.push({ heading: block, paragraphs: [] })
    else groups.at(-1)?.paragraphs.push(block)
  }
  return groups
}

function SectionHeading({ section }: { section: PlanSection }) {
  const words = `${section.label}${section.label ? '　' : ''}${section.title}`
  if (section.level <= 1) return <h2 id={section.id}>{words}</h2>
  if (section.level === 2) return <h3 id={section.id}>{words}</h3>
  return <h4 id={section.id}>{words}</h4>
}

interface PassageProps {
  paragraphs: readonly Paragraph[]
  site: Site
  plan: LoadedPlan
  organs: ReadonlyMap<string, Organ>
}

function Passage({ paragraphs, site, plan, organs }: PassageProps) {
  if (paragraphs.length === 0) return null
  const parts = paragraphs.flatMap((paragraph) => paragraph.parts)
  const notes = parts.flatMap((part) =>
    'commitment' in part && !plan.dropped.includes(part.commitment)
      ? [noteOf(part.commitment, organs, site)]
      : [],
  )
  const stretches = paragraphs.map((paragraph) =>
    paragraph.parts.map((part) => stretchOf(part, plan)),
  )
  return <PlanPassage t={site.t} paragraphs={stretches} notes={notes} />
}

function stretchOf(part: Part, { dropped }: LoadedPlan): Stretch {
  if ('told' in part) return { type: 'fact', text: part.told }
  const { id, wording, result } = part.commitment
  // A promise read from a table stands on several lines there; here it is one run of words.
  const text = wording.text.replace(/\s*\n\s*/g, ' · ')
  if (dropped.includes(part.commitment)) return { type: 'dropped', text, id }
  return { type: 'commitment', text, id, state: result.state }
}

/** The text begins with its own title, which already heads the page. */
function withoutTitle(blocks: readonly Block[], title: string): readonly Block[] {
  const [first, ...rest] = blocks
  if (first?.type !== 'paragraph') return blocks
  const told = first.parts.map((part) => ('told' in part ? part.told : '')).join('')
  return told.replace(/\s/g, '') === title.replace(/\s/g, '') ? rest : blocks
}
