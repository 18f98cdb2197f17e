import type { SameKeys } from '../shape.ts'
import type { site as chinese } from '../zh-CN/site.ts'

/** What surrounds every page. */
export const site: SameKeys<typeof chinese> = {
  name: 'Gangmu',
  titleWithName: '{title} · Gangmu',
  skip: 'Skip to the main content',
  doors: {
    label: 'Main pages',
    plan: 'Plan',
    supervision: 'Supervision',
    record: 'Record',
  },
  account: {
    label: 'Language and sign-in',
    signIn: 'Sign in',
    signOut: 'Sign out',
    as: '{name}, {post}',
    workbench: 'Workbench',
  },
  language: { other: '中文', switchTo: '用中文阅读本页' },
  sample: {
    short: 'sample data',
    banner:
      'An invented city: its places, people and figures were made up for this demonstration and belong to no real city.',
  },
  journal: {
    head: 'Journal {chain}, entries: {size}, sealed {at}',
    root: 'Tree root {root}',
    empty: 'The journal has no entries yet',
    verify: 'How to verify it yourself',
    open: 'See every entry',
  },
  footer: {
    about: 'Every act is an entry in the journal, and anyone can verify it offline.',
  },
}
