/** What a peer did: calls, seconds, and how long a call took at the median. */
export interface Timed {
  calls: number
  seconds: number
  medianMs: number
}

/** Times `calls` calls by `callers` at once, after a tenth of them to warm up. */
export async function timeCalls(
  call: (id: number) => Promise<unknown>,
  callers: number,
  calls: number,
): Promise<Timed> {
  const warmUp = Math.ceil(calls / 10)
  await run(call, { callers, from: 0, to: warmUp })
  const started = performance.now()
  const latenciesMs = await run(call, { callers, from: warmUp, to: warmUp + calls })
  const seconds = (performance.now() - started) / 1000
  const medianMs = latenciesMs.toSorted((a, b) => a - b)[calls >> 1] ?? Number.NaN
  return { calls, seconds, medianMs }
}

async function run(
  call: (id: number) => Promise<unknown>,
  { callers, from, to }: { callers: number; from: number; to: number },
): Promise<number[]> {
  const latenciesMs: number[] = []
  let next = from
  const caller = async (): Promise<void> => {
    while (next < to) {
      const asked = performance.now()
      await call(next++)
      latenciesMs.push(performance.now() - asked)
    }
  }
  await Promise.all(Array.from({ length: callers }, caller))
  return latenciesMs
}
