import { chainPlace } from './open-chain.ts'
import { createLink } from './one-time-links.ts'

/** gangmu sign-in-link PERSON: prints a link that signs this person in once, within half an hour. */
export async function signInLink([person, ...rest]: string[]): Promise<number> {
  if (person === undefined || rest.length > 0) {
    console.error('gangmu sign-in-link PERSON')
    return 2
  }
  console.log(`/sign-in/once/${createLink(chainPlace().folder, person)}`)
  return 0
}
