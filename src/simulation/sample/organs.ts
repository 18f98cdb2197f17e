import type { Organ } from '../../engines/registry/load-organs.ts'
import { cityOffices } from './organs/city-offices.ts'
import { districts } from './organs/districts.ts'
import { economicBureaus } from './organs/economic-bureaus.ts'
import { governanceBureaus } from './organs/governance-bureaus.ts'
import { socialBureaus } from './organs/social-bureaus.ts'
import { urbanBureaus } from './organs/urban-bureaus.ts'

/** Every organ of 云溪市, parents before children. */
export const organs: readonly Organ[] = [
  ...cityOffices,
  ...economicBureaus,
  ...urbanBureaus,
  ...socialBureaus,
  ...governanceBureaus,
  ...districts,
]
