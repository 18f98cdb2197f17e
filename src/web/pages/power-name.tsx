import type { PowerState } from '../../kernel/power.ts'
import type { Language } from '../../text/language.ts'
import { localText } from '../site.ts'

interface PowerNameProps {
  code: string
  powers: ReadonlyMap<string, PowerState>
  language: Language
}

/** A power as the catalogue calls it, with its code, by which entries and the API name it. */
export function PowerName({ code, powers, language }: PowerNameProps) {
  const power = powers.get(code)
  if (!power) return <code>{code}</code>
  return (
    <>
      {localText(power.title, language)} <code class="small">{code}</code>
    </>
  )
}
