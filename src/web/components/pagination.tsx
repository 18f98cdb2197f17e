import type { Translate } from '../../text/translate.ts'

interface PaginationProps {
  t: Translate
  /** Counted from 1. */
  page: number
  pages: number
  hrefOf(page: number): string
}

/**
 * The pages of a long list: the ends, the neighbours, and gaps. Nothing where there is one page.
 */
export function Pagination({ t, page, pages, hrefOf }: PaginationProps) {
  if (pages <= 1) return null
  return (
    <nav class="pagination" aria-label={t('parts.pagination.label')}>
      {page > 1 && (
        <a rel="prev" href={hrefOf(page - 1)}>
          {t('parts.pagination.previous')}
        </a>
      )}
      <ol>
        {pagesShown(page, pages).map((one) => (
          <li>
            {one === 'gap' ? (
              <span>…</span>
            ) : (
              <a
                href={hrefOf(one)}
                aria-label={t('parts.pagination.page', { page: one })}
                aria-current={one === page ? 'page' : undefined}
              >
                {one}
              </a>
            )}
          </li>
        ))}
      </ol>
      {page < pages && (
        <a rel="next" href={hrefOf(page + 1)}>
          {t('parts.pagination.next')}
        </a>
      )}
    </nav>
  )
}

/** Page 6 of 20 shows 1 … 5 6 7 … 20. */
export function pagesShown(page: number, pages: number): (number | 'gap')[] {
  const near = [1, page - 1, page, page + 1, pages].filter((one) => one >= 1 && one <= pages)
  const shown = [...new Set(near)].toSorted((a, b) => a - b)
  return shown.flatMap((one, index) => {
    const before = shown[index - 1]
    if (before === undefined || one === before + 1) return [one]
    return one === before + 2 ? [before + 1, one] : ['gap' as const, one]
  })
}
