import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { takeInDocument } from '../engines/plan/intake/take-in-document.ts'
import { translate } from '../text/translate.ts'
import { chainPlace, openChain } from './open-chain.ts'

/**
 * gangmu take-in FILE --as PERSON [--plan ID]: takes a plan in as a draft, as the page does. The same file by the same
 * person is taken in once. The server must not be running on the same chain: a chain has one writer.
 */
export async function takeIn(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { as: { type: 'string' }, plan: { type: 'string' } },
  })
  const [file] = positionals
  if (file === undefined || positionals.length > 1 || values.as === undefined) {
    console.error('gangmu take-in FILE --as PERSON [--plan ID]')
    return 2
  }
  const bytes = readFileSync(file)
  const writer = await openChain(chainPlace())
  try {
    const digest = createHash('sha256').update(bytes).digest('hex')
    const taken = await takeInDocument(
      {
        reader: writer.reader,
        submit: writer.submit.bind(writer),
        saveFile: writer.saveFile.bind(writer),
      },
      {
        bytes,
        name: basename(file),
        plan: values.plan ?? null,
        actor: values.as,
        key: `take-in.${values.as}.${values.plan ?? ''}.${digest}`,
      },
    )
    if ('refusal' in taken) {
      const { code, values: named } = taken.refusal
      for (const language of ['zh-CN', 'en'] as const) {
        console.error(translate(language).refusal(code, named))
      }
      return 1
    }
    console.log(`/work/plans/${taken.plan}/${taken.version}`)
    return 0
  } finally {
    await writer.close()
  }
}
