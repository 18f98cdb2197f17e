import { readFileSync } from 'node:fs'
import { citySchema, foundCity } from '../systems/found-city.ts'
import { chainPlace, openChain } from './open-chain.ts'
import { createLink } from './one-time-links.ts'

/**
 * gangmu found CITY.json: founds a city of one's own on an empty chain, and prints for each person in office a link that
 * signs them in once. The form of the file is in docs/founding-a-city.md.
 */
export async function found([file, ...rest]: string[]): Promise<number> {
  if (file === undefined || rest.length > 0) {
    console.error('gangmu found CITY.json')
    return 2
  }
  const parsed = citySchema.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues) {
      console.error(`${file}: ${path.join('.')}: ${message}`)
    }
    return 1
  }
  const city = parsed.data
  const place = chainPlace()
  const writer = await openChain(place)
  try {
    let count = 0
    await foundCity(
      async (actor, command, input) => {
        count += 1
        const answer = await writer.submit(command, input, { actor, key: `found.${count}` })
        if (!answer.ok) throw new Error(`${command.name}: ${JSON.stringify(answer.refusal)}`)
      },
      city,
      false,
    )
  } finally {
    await writer.close()
  }
  console.log(`${city.name.zh} 已开立 ${city.name.en} is founded`)
  for (const person of new Set([city.founder, ...city.mandates.map((each) => each.actor)])) {
    console.log(`${person}  /sign-in/once/${createLink(place.folder, person)}`)
  }
  return 0
}
