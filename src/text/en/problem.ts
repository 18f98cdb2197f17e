import type { SameKeys } from '../shape.ts'
import type { problem as chinese } from '../zh-CN/problem.ts'

/** What a page says where it cannot do what was asked; each says what to do next. */
export const problem: SameKeys<typeof chinese> = {
  refused: 'The rules do not allow this ({code}).',
  requestId: 'If you need to ask about this, quote the number {id}',
  goHome: 'Back to the start page',
  invalid: {
    title: 'This request cannot be read',
    body: 'What was sent is incomplete or badly formed. Go back, check it and try again.',
  },
  refusal: {
    title: 'This cannot be done',
    body: 'The rules do not allow it, and nothing was changed.',
  },
  signIn: {
    title: 'Please sign in first',
    body: 'This page is for people who hold the post it needs. Signing in brings you back here.',
  },
  forbidden: {
    title: 'You do not hold this power',
    body: 'The post you hold now does not carry the power to do this.',
  },
  notFound: {
    title: 'There is no such page',
    body: 'The address may be mistyped, or the page has moved. The five doors above lead to everything.',
  },
  method: {
    title: 'Nothing can be submitted here this way',
    body: 'Go back to the page with the form and submit it again.',
  },
  conflict: {
    title: 'Somebody changed this first',
    body: 'The same place was changed while you were reading. Go back and look at it before you decide. Nothing was lost and nothing was done twice.',
  },
  csrf: {
    title: 'This submission was not accepted',
    body: 'The page was open for too long, or the submission did not come from a page of this site. Go back, reload the page and submit again. Nothing was changed.',
  },
  tooLarge: {
    title: 'Too much was sent',
    body: 'It is over the size or the number that can be taken here. Send it in several parts, or choose smaller files.',
  },
  tooMany: {
    title: 'Too many requests',
    body: 'Seconds to wait before trying again: {seconds}. Nothing that was accepted is lost.',
  },
  unavailable: {
    title: 'Busy now, please try again',
    body: 'Seconds to wait before trying again: {seconds}. Submitting the same content again does nothing twice.',
  },
  unexpected: {
    title: 'Something went wrong on our side',
    body: 'It is not your fault. What you did is either in the journal as a whole or has changed nothing.',
  },
}
