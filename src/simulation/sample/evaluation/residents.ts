// What 云溪市's residents were asked, and what an invented 160 of them chose.
import { answerQuestions } from '../../../engines/plan/evaluation/commands/answer.ts'
import type { Question } from '../../../engines/plan/evaluation/evaluation.ts'
import type { Enact } from '../../../systems/found-city.ts'
import { addDays } from '../../../engines/calendar/civil-date.ts'
import type { Happening } from '../happening.ts'
import { officeMoment } from '../reports/calendar.ts'
import { type Random, randomFrom, wholeBetween } from '../reports/random.ts'

export const questions: readonly Question[] = [
  {
    text: {
      zh: '您知道规划对您住的地方承诺了什么吗',
      en: 'Do you know what the plan promises where you live',
    },
    choices: [
      { zh: '知道，看过', en: 'Yes, I have read it' },
      { zh: '听说过', en: 'I have heard of it' },
      { zh: '不知道', en: 'No' },
    ],
  },
  {
    text: { zh: '您觉得今年的变化', en: 'How do you find this year’s changes' },
    choices: [
      { zh: '比说的快', en: 'Faster than promised' },
      { zh: '和说的差不多', en: 'About as promised' },
      { zh: '比说的慢', en: 'Slower than promised' },
      { zh: '说不清', en: 'Cannot tell' },
    ],
  },
  {
    text: { zh: '最该加快的是', en: 'What should be faster' },
    choices: [
      { zh: '托育和上学', en: 'Nurseries and schools' },
      { zh: '养老和看病', en: 'Care for the old, and health' },
      { zh: '住房和加装电梯', en: 'Housing and lifts' },
      { zh: '公交和停车', en: 'Buses and parking' },
      { zh: '空气和河水', en: 'Air and rivers' },
    ],
  },
]

/** How often each choice is taken, of a hundred. */
const likely: readonly (readonly number[])[] = [
  [22, 43, 35],
  [9, 41, 33, 17],
  [26, 31, 21, 12, 10],
]

const residents = 160
const seed = 1611

/** Each resident answers once, on some day from the opening to the close. */
export function residentAnswers(enact: Enact, evaluation: string): Happening[] {
  return Array.from({ length: residents }, (_, i) => {
    const random = randomFrom(seed, `resident.${i}`)
    const on = addDays('2026-09-16', wholeBetween(random, 0, 50))
    const choices = likely.map((shares) => chosen(random, shares))
    const at = officeMoment(random, on)
    return {
      at,
      enact: () => enact(`person.resident-${i + 1}`, answerQuestions, { evaluation, choices }),
    }
  })
}

function chosen(random: Random, shares: readonly number[]): number {
  let left = random() * 100
  for (const [i, share] of shares.entries()) {
    left -= share
    if (left < 0) return i
  }
  return shares.length - 1
}
