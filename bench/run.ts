// `npm run bench -- kernel`, `reading`, `pages`, `plan`: each measures one part and prints what it found.
const [what, ...args] = process.argv.slice(2)
const parts: Record<string, () => Promise<{ run(args: string[]): Promise<void> }>> = {
  kernel: () => import('./kernel/run.ts'),
  reading: () => import('./reading/run.ts'),
  pages: () => import('./pages/run.ts'),
  plan: () => import('./plan/run.ts'),
}

const part = parts[what ?? '']
if (!part) {
  console.error(`usage: npm run bench -- ${Object.keys(parts).join(' | ')}`)
  process.exit(2)
}
const { run } = await part()
await run(args)
