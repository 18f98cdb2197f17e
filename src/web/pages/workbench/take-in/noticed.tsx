// What was noticed while a document was read travels in the address of the next page: it is true of
// this upload, and not of the draft for ever.
import { z } from 'zod'
import { documentWarnings } from '../../../../engines/plan/document/refusals.ts'
import type { Refusal } from '../../../../kernel/refusal.ts'
import { NotificationBanner } from '../../../components/notification-banner.tsx'
import type { Site } from '../../../site.ts'

const noticed = z.array(
  z.object({
    code: z.enum(documentWarnings),
    values: z.record(z.string(), z.union([z.string().max(200), z.number()])),
  }),
)

/** `?noticed=…`, or nothing where nothing was noticed. */
export function noticedQuery(warnings: readonly Refusal[]): string {
  return warnings.length === 0 ? '' : `?noticed=${encodeURIComponent(JSON.stringify(warnings))}`
}

/** Shows what was noticed, by the texts of the codes; anything else in the address is ignored. */
export function Noticed({ site, query }: { site: Site; query: string | undefined }) {
  const { t } = site
  const warnings = parseNoticed(query)
  if (warnings.length === 0) return null
  return (
    <NotificationBanner t={t} kind="important" title={t('work.confirm.warned')}>
      {warnings.map(({ code, values }) => (
        <p>{t.refusal(code, values)}</p>
      ))}
    </NotificationBanner>
  )
}

function parseNoticed(query: string | undefined): Refusal[] {
  try {
    return noticed.parse(JSON.parse(query ?? '[]'))
  } catch {
    return [] // An address that somebody wrote by hand.
  }
}
