import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Unavailable } from '../../src/kernel/failure.ts'
import { openTestWriter, pay } from '../../src/kernel/writing/writer-fixture.ts'
import type { Writer } from '../../src/kernel/writer.ts'
import { inspect } from './inspect.ts'
import { engineOf } from './target.ts'

const askedAtOnce = 500

/**
 * Runs the city until its disk is full, makes room and goes on: while it is full every caller is told so, and
 * afterwards every receipted act is there, none twice.
 */
export async function fillDisk(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gangmu-full-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', folder], { stdio: 'pipe' })
  } catch {
    rmSync(folder, { recursive: true })
    return console.log('the disk is not filled here: this machine does not let us mount')
  }
  try {
    const { told, served } = await fill(folder)
    console.log(`a full disk: ${told} callers told so, ${served} served when there was room again,`)
    console.log('  none lost or twice')
  } finally {
    execFileSync('umount', ['--lazy', folder])
    rmSync(folder, { recursive: true })
  }
}

async function fill(folder: string): Promise<{ told: number; served: number }> {
  const target = join(folder, 'data')
  const writer = await openTestWriter(engineOf(target))
  const receipts = new Map<string, number>()
  let told = 0
  while (told === 0) told = await burst(writer, receipts)
  execFileSync('mount', ['-o', 'remount,size=64m', folder])
  const before = receipts.size
  if ((await burst(writer, receipts)) > 0)
    throw new Error('told of a full disk after room was made')
  await writer.close()
  const reader = await engineOf(target).openReader('test')
  await inspect(reader, receipts)
  await reader.close()
  return { told, served: receipts.size - before }
}

/** Asks for many payments at once; says how many callers were told that it cannot be now. */
async function burst(writer: Writer, receipts: Map<string, number>): Promise<number> {
  const first = receipts.size
  const asked = Array.from({ length: askedAtOnce }, async (_, n) => {
    const number = first + n // those who were turned away before come first, with their old keys
    const key = `k${number}`
    const input = { from: 'bank', to: `a${number % 100}`, fen: 1 }
    const answer = await writer.submit(pay, input, { actor: 'ann', key })
    if (answer.ok) receipts.set(key, answer.seq)
  })
  let told = 0
  for (const result of await Promise.allSettled(asked)) {
    if (result.status === 'fulfilled') continue
    if (!(result.reason instanceof Unavailable)) throw result.reason
    told += 1
  }
  return told
}
