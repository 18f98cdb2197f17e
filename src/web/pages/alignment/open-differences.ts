import type {
  AlignedPlans,
  AlignedPromises,
} from '../../../engines/plan/views/align-loaded-plans.ts'

/** Pairs with something undecided between them, and pairs in which all is settled; without those found to differ. */
export function openDifferences({ promises }: AlignedPlans): {
  open: AlignedPromises[]
  settled: AlignedPromises[]
} {
  const differing = promises.filter(
    ({ status, differences }) => status !== 'rejected' && differences.length > 0,
  )
  const isOpen = ({ differences }: AlignedPromises) =>
    differences.some(({ settled }) => settled === null)
  return { open: differing.filter(isOpen), settled: differing.filter((each) => !isOpen(each)) }
}
