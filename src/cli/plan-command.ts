// What `read` and `align` share: the same options, the same exit codes, the same way to speak.
import { parseArgs } from 'node:util'
import type { Decoded } from '../engines/plan/document/decoded.ts'
import { type Language, parseLanguage } from '../text/language.ts'
import { type Translate, translate } from '../text/translate.ts'
import { openDocument } from './open-document.ts'
import { ownLanguage } from './own-language.ts'

export const exitCode = { done: 0, refused: 1, usage: 2 } as const

export interface PlanCommand {
  usage: 'reading.usageRead' | 'reading.usageAlign'
  /** How many files it takes. */
  files: number
  /** What it prints of the decoded files: text for a person, or JSON. */
  print(documents: Decoded[], options: { json: boolean; t: Translate }): string
}

/** Runs the command: 0 done, 1 a file was refused (why is on stderr), 2 wrong arguments (usage is on stderr). */
export async function runPlanCommand(command: PlanCommand, args: string[]): Promise<number> {
  const given = parse(args)
  const t = translate(given.language)
  if (given.files.length !== command.files) {
    await write(process.stderr, `${t(command.usage)}\n`)
    return exitCode.usage
  }
  const documents: Decoded[] = []
  for (const file of given.files) {
    const document = await openDocument(file)
    if ('code' in document) {
      await write(process.stderr, `${t.refusal(document.code, document.values)}\n`)
      return exitCode.refused
    }
    documents.push(document)
  }
  for (const { code, values } of documents.flatMap(({ warnings }) => warnings))
    await write(process.stderr, `${t('reading.warning', { text: t.refusal(code, values) })}\n`)
  await write(process.stdout, `${command.print(documents, { json: given.json, t })}\n`)
  return exitCode.done
}

interface Given {
  files: string[]
  json: boolean
  language: Language
}

/** No files at all where an option is unknown or a language is not spoken: then the usage is shown. */
function parse(args: string[]): Given {
  const options = { json: { type: 'boolean' }, lang: { type: 'string' } } as const
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const language = values.lang === undefined ? ownLanguage() : parseLanguage(values.lang)
    const files = language === undefined ? [] : positionals
    return { files, json: values.json ?? false, language: language ?? ownLanguage() }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return { files: [], json: false, language: ownLanguage() }
  }
}

/** Resolves once the text is handed over, so that a caller may exit without cutting it off. */
function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()))
  })
}
