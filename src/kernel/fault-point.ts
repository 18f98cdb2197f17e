/** The dangerous instants of a commit, where a test may stop the world. */
export type FaultPoint =
  | 'between-lease-check-and-commit'
  | 'before-commit'
  | 'after-commit-before-answer'

/** What happens at a point that was armed: it may throw, wait, or never come back. */
export type Fault = () => Promise<void> | void

const armed = new Map<FaultPoint, Fault>()

/** Arms a point, for tests only; the function it answers disarms it. */
export function armFault(point: FaultPoint, fault: Fault): () => void {
  armed.set(point, fault)
  return () => void armed.delete(point)
}

/** Passes a dangerous instant. Costs nothing while no test has armed it. */
export function pass(point: FaultPoint): Promise<void> | void {
  if (armed.size > 0) return armed.get(point)?.()
}
