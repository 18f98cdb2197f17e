import type { Translate } from '../../text/translate.ts'

interface SearchFormProps {
  t: Translate
  action: string
  placeholder: string
  value?: string | undefined
}

/** One box for everything: a plain GET, so that what was found can be passed on. */
export function SearchForm({ t, action, placeholder, value }: SearchFormProps) {
  return (
    <search>
      <form class="find" method="get" action={action}>
        <input
          type="search"
          name="q"
          aria-label={t('parts.search')}
          placeholder={placeholder}
          value={value}
        />
        <button type="submit">{t('parts.search')}</button>
      </form>
    </search>
  )
}
