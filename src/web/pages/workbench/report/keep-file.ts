import { createHash } from 'node:crypto'
import type { Evidence } from '../../../../engines/plan/report.ts'
import type { FieldError } from '../../../components/error-summary.tsx'
import { formatBytes } from '../../../format-number.ts'
import type { Site } from '../../../site.ts'
import type { WorkDeps } from '../act/officer.tsx'
import { evidenceBytes } from './evidence-fields.tsx'

/** What is wrong with the file chosen in the field `file`: nothing in it, or too much. */
export function fileErrors({ t, language }: Site, file: File | null): FieldError[] {
  if (!file) return []
  if (file.size === 0)
    return [{ name: 'file', message: t.refusal('document.empty', { name: file.name }) }]
  if (file.size <= evidenceBytes) return []
  const limit = formatBytes(evidenceBytes, language)
  return [{ name: 'file', message: t.refusal('upload.too-large', { name: file.name, limit }) }]
}

/** Keeps an uploaded file under its digest, and says what an entry names it by. */
export async function keepFile(deps: WorkDeps, file: File): Promise<NonNullable<Evidence['file']>> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const digest = createHash('sha256').update(bytes).digest('hex')
  const mediaType = file.type.slice(0, 120) || 'application/octet-stream'
  await deps.saveFile({ digest, mediaType, bytes })
  return { digest, name: file.name.slice(0, 200), mediaType, sizeBytes: bytes.length }
}
