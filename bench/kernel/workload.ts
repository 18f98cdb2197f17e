// Two kinds of work that a city's chain does all day: money moving between accounts that many share, and cases being
// opened, each a new thing with a form in it.
import { z } from 'zod'
import { type AnyCommand, type Command, defineCommand } from '../../src/kernel/command.ts'
import type { AnyKind, Kind } from '../../src/kernel/kind.ts'
import { type PowerEvent, powerKind } from '../../src/kernel/power.ts'
import { declareRefusals } from '../../src/kernel/refusal.ts'

interface Account {
  balanceFen: string
}
type AccountEvent = { type: 'Debited' | 'Credited'; amountFen: string }

const accountKind: Kind<Account, AccountEvent> = {
  name: 'account',
  initial: { balanceFen: '0' },
  evolve({ balanceFen }, event) {
    const amount = BigInt(event.amountFen)
    const signed = event.type === 'Credited' ? amount : -amount
    return { balanceFen: `${BigInt(balanceFen) + signed}` }
  },
}

interface Filing {
  service: string
  form: Record<string, string>
  status: string
}
type FilingEvent =
  | { type: 'FilingOpened'; service: string; form: Record<string, string> }
  | { type: 'FilingAmended'; status: string }

const filingKind: Kind<Filing, FilingEvent> = {
  name: 'filing',
  initial: { service: '', form: {}, status: 'none' },
  evolve(state, event) {
    if (event.type === 'FilingAmended') return { ...state, status: event.status }
    return { service: event.service, form: event.form, status: 'open' }
  },
  columns: { service: { path: ['service'], type: 'text', indexed: true } },
}

export const workKinds: AnyKind[] = [accountKind, filingKind]

const refuse = declareRefusals('bench.overdraft', 'bench.already-open', 'bench.not-open')
const right = 'bench.work'

interface Transfer {
  from: string
  to: string
  amountFen: string
}

export const transfer: Command<Transfer> = defineCommand({
  name: 'account.transfer',
  input: z.object({ from: z.string(), to: z.string(), amountFen: z.string() }),
  authority: () => ({ power: right }),
  run(tx, { from, to, amountFen }) {
    const { balanceFen } = tx.get(accountKind, from)
    if (BigInt(balanceFen) + overdraftFen < BigInt(amountFen)) refuse('bench.overdraft')
    tx.append(accountKind, from, { type: 'Debited', amountFen })
    tx.append(accountKind, to, { type: 'Credited', amountFen })
  },
})
const overdraftFen = 10n ** 12n

interface Opening {
  id: string
  service: string
  form: Record<string, string>
}

export const open: Command<Opening> = defineCommand({
  name: 'filing.open',
  input: z.object({
    id: z.string(),
    service: z.string(),
    form: z.record(z.string(), z.string()),
  }),
  authority: () => ({ power: right }),
  run(tx, { id, service, form }) {
    if (tx.has(filingKind, id)) refuse('bench.already-open')
    tx.append(filingKind, id, { type: 'FilingOpened', service, form })
  },
})

interface Amendment {
  id: string
  status: string
}

export const amend: Command<Amendment> = defineCommand({
  name: 'filing.amend',
  input: z.object({ id: z.string(), status: z.string() }),
  authority: () => ({ power: right }),
  run(tx, { id, status }) {
    if (!tx.has(filingKind, id)) refuse('bench.not-open')
    tx.append(filingKind, id, { type: 'FilingAmended', status })
  },
})

/** Publishes the right under which everyone may do the work; the chain's first entry. */
export const found: Command<Record<string, never>> = defineCommand({
  name: 'bench.found',
  input: z.object({}),
  authority: () => ({ power: 'chain.found' }),
  run(tx, _, { at }) {
    const title = { zh: '测量', en: 'Measuring' }
    const row: PowerEvent = {
      type: 'PowerPublished',
      title,
      sort: 'right',
      basis: title,
      commands: [transfer.name, open.name, amend.name],
      holders: [],
      scope: 'chain',
      since: at,
      until: null,
    }
    tx.append(powerKind, right, row)
  },
})

export const workCommands = [found, transfer, open, amend]

/** A command that can be asked for, made from its number alone, so that every run does the same. */
export interface Work {
  name: string
  command: AnyCommand
  input(number: number): unknown
  actor(number: number): string
}

const accounts = 2_000

/** Spread over the accounts without a pattern that a batch could follow. */
const account = (number: number): string => `account-${(number * 7_919) % accounts}`

export const transfers: Work = {
  name: `transfers over ${accounts} accounts`,
  command: transfer,
  input: (number) => ({
    from: account(number),
    to: account(number + 1 + (number % 997)),
    amountFen: `${(number % 90_000) + 1}`,
  }),
  actor: (number) => `person-${number % accounts}`,
}

const applicant = '申请人请求办理本事项，并承诺所填内容属实。'

export const openings: Work = {
  name: 'cases opened with 300 bytes of form',
  command: open,
  input: (number) => ({
    id: `case-${number}`,
    service: `service-${number % 50}`,
    form: {
      address: `云溪市南渚区河滨路 ${number % 900} 号`,
      note: applicant.repeat(3),
      reference: `YX-2026-${number}`,
    },
  }),
  actor: (number) => `person-${number % accounts}`,
}

/** Cases amended, chosen without a pattern among the `opened` first ones, so that few are the ones just used. */
export function amendments(opened: number): Work {
  return {
    name: 'cases amended',
    command: amend,
    input: (number) => ({
      id: `case-${1 + ((number * 104_729) % opened)}`,
      status: `step-${number}`,
    }),
    actor: (number) => `person-${number % accounts}`,
  }
}
