import type { Organ } from '../../engines/registry/load-organs.ts'
import type { Language } from '../../text/language.ts'
import { localText } from '../site.ts'

type Organs = ReadonlyMap<string, Organ>

/** An organ's name in the page's language; its id where it is not known. */
export function organName(organs: Organs, id: string, language: Language): string {
  const organ = organs.get(id)
  return organ ? localText(organ.name, language) : id
}

/** An organ's name, leading to its page. */
export function OrganLink(props: { organs: Organs; id: string; language: Language }) {
  return <a href={`/units/${props.id}`}>{organName(props.organs, props.id, props.language)}</a>
}
