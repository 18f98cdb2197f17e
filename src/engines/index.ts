// What the writer runs: every kind and command of every engine.
import type { AnyCommand } from '../kernel/command.ts'
import type { AnyKind } from '../kernel/kind.ts'
import { challengeKind } from './plan/challenge.ts'
import { commitmentKind } from './plan/commitment.ts'
import { planCommands } from './plan/commands/index.ts'
import { alignmentKind } from './plan/coordination/alignment.ts'
import { coordinationCommands } from './plan/coordination/index.ts'
import { planKind } from './plan/plan.ts'
import { planVersionKind } from './plan/plan-version.ts'
import { reportKind } from './plan/report.ts'
import { chainKind } from './registry/chain.ts'
import { foundChain, registryCommands } from './registry/commands.ts'
import { organKind } from './registry/organ.ts'
import { personKind } from './registry/person.ts'

export const engineKinds: readonly AnyKind[] = [
  chainKind,
  organKind,
  personKind,
  planKind,
  planVersionKind,
  commitmentKind,
  reportKind,
  challengeKind,
  alignmentKind,
]

export const engineCommands: readonly AnyCommand[] = [
  foundChain,
  ...registryCommands,
  ...planCommands,
  ...coordinationCommands,
]
