// Prints failures in full, skipped tests with their reason, one line a file, and the counts for scripts/test.mjs.
import { relative } from 'node:path'
import { inspect } from 'node:util'

export default async function* briefReporter(source) {
  const counts = { passed: 0, failed: 0, skipped: 0 }
  const files = new Map()
  for await (const { type, data } of source) {
    if (type === 'test:stdout' || type === 'test:stderr') yield data.message
    if (type !== 'test:pass' && type !== 'test:fail') continue
    if (data.details?.type === 'suite' && type === 'test:pass') continue
    const file = relative(process.cwd(), data.file ?? '?')
    const row = files.get(file) ?? { passed: 0, durationMs: 0 }
    files.set(file, row)
    if (data.skip !== undefined) {
      counts.skipped++
      yield `- skipped: ${data.name} (${data.skip === true ? 'no reason given' : data.skip})\n`
    } else if (type === 'test:pass') {
      counts.passed++
      row.passed++
    } else if (data.details?.error?.failureType !== 'subtestsFailed') {
      counts.failed++
      yield `✖ ${file}: ${data.name}\n${inspect(data.details?.error?.cause ?? data.details?.error, { depth: 6 })}\n`
    }
  }
  for (const [file, { passed }] of [...files].sort())
    yield `✔ ${String(passed).padStart(3)}  ${file}\n`
  if (counts.skipped > 0) yield `${counts.skipped} skipped\n`
  yield `#counts ${JSON.stringify(counts)}\n`
}
