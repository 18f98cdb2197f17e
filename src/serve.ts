// Wires the parts into a running city: the chain, the pages, and the server that shows them.
import { parseArgs } from 'node:util'
import { serve as listen } from '@hono/node-server'
import { type ChainPlace, chainPlace, chainSigner, openChain } from './cli/open-chain.ts'
import { redeemLink } from './cli/one-time-links.ts'
import { chainId, chainKind, type ChainState } from './engines/registry/chain.ts'
import { systemClock } from './kernel/timing/clock.ts'
import { startTimers } from './kernel/timing/timers.ts'
import type { Writer } from './kernel/writer.ts'
import { drivenClock } from './simulation/sample/driven-clock.ts'
import { lastKey } from './simulation/sample/enact.ts'
import { loadSample, sampleStartsAt } from './simulation/sample/load-sample.ts'
import { headingEn } from './simulation/sample/yunxi-plan.en.ts'
import { samplePeople } from './simulation/sample/sample-people.ts'
import { createApp } from './web/app.tsx'
import { followHead } from './web/journal-head.ts'
import { pageAreas } from './web/pages/page-areas.ts'
import { signedInPerson } from './web/pages/signed-in-person.ts'

const options = {
  port: { type: 'string', default: process.env.PORT ?? '3000' },
  host: { type: 'string', default: process.env.HOST ?? '127.0.0.1' },
  origin: { type: 'string', default: process.env.GANGMU_ORIGIN ?? '' },
  empty: { type: 'boolean', default: false },
} as const

/** What a chain without a city says at its start. */
const unfounded = `这里还没有城市：先停下，用 gangmu found CITY.json 开立（见 docs/founding-a-city.md）。
There is no city here yet: stop, and found one with gangmu found CITY.json (see docs/founding-a-city.md).`

/** gangmu serve: opens the chain, makes the sample city where there is nothing yet, and answers until told to stop. */
export async function serve(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options })
  const place = chainPlace()
  if (!values.empty) await makeSample(place)
  const writer = await openChain(place)
  if ((await writer.reader.head()).seq === 0) console.log(unfounded)
  const app = await appOf(place, writer, values.origin)
  const timers = startTimers({
    writer,
    clock: systemClock,
    onBug: (error) => console.error(error),
  })
  const server = listen(
    { fetch: app.fetch, port: Number(values.port), hostname: values.host },
    ({ port }) => console.log(`纲目 Gangmu  http://${values.host}:${port}`),
  )
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
  await new Promise((resolve) => server.close(resolve))
  await timers.stop()
  await writer.close()
  return 0
}

/** Enacts the sample's past under a clock of its own, unless the chain is another city's or the sample is complete. */
async function makeSample(place: ChainPlace): Promise<void> {
  const clock = drivenClock(sampleStartsAt)
  const writer = await openChain(place, clock)
  try {
    const { seq } = await writer.reader.head()
    const city = await cityOf(writer)
    const [complete] = await writer.reader.loadKeys([lastKey])
    if (complete || (seq > 0 && !city.sample)) return
    console.log('正在生成示例城市云溪市（仅第一次）… Making the sample city (first run only) …')
    await loadSample({ writer, clock, until: new Date().toISOString() })
  } finally {
    await writer.close()
  }
}

async function cityOf(writer: Writer): Promise<ChainState> {
  const [row] = await writer.reader.loadStates([{ kind: chainKind.name, id: chainId }])
  return row ? (JSON.parse(row.state) as ChainState) : chainKind.initial
}

async function appOf(place: ChainPlace, writer: Writer, origin: string) {
  const city = await cityOf(writer)
  const { reader } = writer
  const deps = {
    reader,
    submit: writer.submit.bind(writer),
    saveFile: writer.saveFile.bind(writer),
    people: city.sample ? samplePeople() : null,
    links: {
      async redeem(token: string) {
        const person = redeemLink(place.folder, token)
        return person === null ? null : signedInPerson(reader, person)
      },
    },
  }
  return createApp(
    {
      city: city.name,
      sample: city.sample,
      journalHead: await followHead(writer),
      origin: origin || undefined,
      englishOf: (chinese) => (city.sample ? (headingEn(chinese) ?? null) : null),
      onBug: (error, requestId) => console.error(requestId, error),
    },
    pageAreas(deps, chainSigner(place).vkey),
  )
}
