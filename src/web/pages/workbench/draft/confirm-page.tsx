import type { Entry } from '../../../../kernel/entry.ts'
import { Breadcrumb } from '../../../components/breadcrumb.tsx'
import { ButtonLink } from '../../../components/button.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Layout } from '../../../components/layout.tsx'
import type { Site } from '../../../site.ts'
import { countDraft, type Draft, type DraftCounts } from './draft.ts'
import { type Chapter, type DraftBlock, draftBlocks } from './draft-blocks.ts'
import { DraftPassage } from './draft-passage.tsx'
import { DoneBanner } from '../act/done-banner.tsx'
import { Noticed } from '../take-in/noticed.tsx'

export interface ConfirmPageProps {
  site: Site
  draft: Draft
  chapters: readonly Chapter[]
  chapter: Chapter
  /** Whether whoever looks may correct, and whether they may adopt. */
  may: { correct: boolean; adopt: boolean }
  /** Who holds the power to adopt, as words. */
  adopters: string
  done: Entry | null
  noticed: string | undefined
}

/**
 * The text with what was read in it, a chapter at a time; everything that was misread can be put
 * right from here.
 */
export function ConfirmPage(props: ConfirmPageProps) {
  const { site, draft, chapter, done } = props
  const { t } = site
  const { version } = draft
  const title = t('work.confirm.title', { version: version.number })
  const isDraft = version.status === 'draft'
  return (
    <Layout site={site} title={`${title} · ${version.title}`} width="full">
      <header class="plan-head">
        <DoneBanner site={site} done={done} />
        <Noticed site={site} query={props.noticed} />
        <Breadcrumb
          t={t}
          crumbs={[
            { label: t('work.desk.title'), href: '/work' },
            { label: t('work.plans.title'), href: '/work/plans' },
            { label: title },
          ]}
        />
        <h1 lang="zh-CN">{version.title}</h1>
        <p class="lead">
          {title} · {t(isDraft ? 'work.confirm.lead' : 'work.confirm.leadClosed')}
        </p>
      </header>
      <div class="plan confirm">
        <ChapterList {...props} />
        <article class="plan-text" lang="zh-CN">
          {draft.passages.length === 0 && (
            <div lang={site.language}>
              <EmptyState title={t('work.confirm.empty')}>
                <p>{t('work.confirm.emptyBody')}</p>
              </EmptyState>
            </div>
          )}
          {draftBlocks(draft, chapter).map((block) => (
            <Block page={props} block={block} />
          ))}
        </article>
      </div>
      <NextBar {...props} />
    </Layout>
  )
}

function ChapterList({ site: { t }, draft, chapters, chapter: shown }: ConfirmPageProps) {
  const base = draftHref(draft)
  return (
    <nav class="outline" aria-label={t('work.confirm.chapters')}>
      <ol>
        {chapters.map((chapter) => (
          <li>
            <span class="entry">
              <a
                href={`${base}?chapter=${chapter.number}`}
                aria-current={chapter === shown ? 'true' : undefined}
                lang="zh-CN"
              >
                {chapterTitle(chapter, t('work.confirm.front'))}
              </a>
              <span class="small num">{chapter.passages.length}</span>
            </span>
          </li>
        ))}
      </ol>
    </nav>
  )
}

export function chapterTitle({ section }: Chapter, front: string): string {
  if (!section) return front
  return `${section.label}${section.label ? '　' : ''}${section.title}`
}

/** The address of a version's confirmation. */
export function draftHref({ id, version }: Pick<Draft, 'id' | 'version'>): string {
  return `/work/plans/${id}/${version.number}`
}

function Block({ page, block }: { page: ConfirmPageProps; block: DraftBlock }) {
  if (block.type === 'paragraph') {
    const { site, draft, may } = page
    return (
      <DraftPassage
        site={site}
        parts={block.parts}
        base={draftHref(draft)}
        compared={draft.old !== null}
        editable={may.correct && draft.version.status === 'draft'}
      />
    )
  }
  const { label, title, level } = block.section
  const words = `${label}${label ? '　' : ''}${title}`
  if (level <= 1) return <h2>{words}</h2>
  return level === 2 ? <h3>{words}</h3> : <h4>{words}</h4>
}

/** Always in sight: what was read, and what comes next. */
function NextBar({ site, draft, may, adopters }: ConfirmPageProps) {
  const { t } = site
  const counts = countDraft(draft)
  const base = draftHref(draft)
  return (
    <div class="next-bar" role="region" aria-label={t('work.confirm.counts')}>
      <ul class="num">
        {countWords(site, draft, counts).map((words) => (
          <li>{words}</li>
        ))}
      </ul>
      {draft.version.status === 'draft' && (
        <div class="steps">
          {may.correct && <a href={`${base}/withdraw`}>{t('work.confirm.withdraw')}</a>}
          {may.adopt ? (
            <ButtonLink href={`${base}/adopt`}>{t('work.confirm.next')}</ButtonLink>
          ) : (
            <>
              {draft.old !== null && (
                <a href={`${base}/adopt`}>{t('work.confirm.compare', { old: draft.old })}</a>
              )}
              <span>{adopters}</span>
            </>
          )}
        </div>
      )}
    </div>
  )
}

function countWords({ t }: Site, { old }: Draft, counts: DraftCounts): string[] {
  const relations = ['new', 'reworded', 'weakened', 'dropped'] as const
  return [
    t('work.confirm.promises', { count: counts.promises }),
    t('work.confirm.figures', { count: counts.figures }),
    t('work.confirm.dismissed', { count: counts.dismissed }),
    ...(old === null ? [] : relations).map((relation) =>
      t('work.adopt.show', {
        relation: t(`work.confirm.relation.${relation}`),
        count: counts[relation],
      }),
    ),
  ]
}
