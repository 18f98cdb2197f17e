import { erasureKind } from './person/erasure.ts'
import type { AnyKind } from './kind.ts'
import { actorKind, postKind, powerKind } from './power.ts'
import { timerKind } from './timing/timer.ts'

/** The kinds that every chain has, whatever its engines. */
export const kernelKinds: readonly AnyKind[] = [
  powerKind,
  postKind,
  actorKind,
  timerKind,
  erasureKind,
]
