// Paragraphs of the plan with their notes in the margin beside them: text and margin are level again
// at every heading, however long either is. On a phone the notes fold up under the text. A sentence
// links to its note, so all of this works without scripts.
import type { Child } from 'hono/jsx'
import type { Translate } from '../../text/translate.ts'
import { CommitmentMark } from './status-mark.tsx'
import { type CommitmentState, toneOf } from './tone.ts'
import { Track } from './track.tsx'
import { langOf } from './lang-of.ts'

/** A stretch of a paragraph: plain, a promise, or a fact that is told and not promised. */
export type Stretch =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'fact'; readonly text: string }
  /** Promised once, and given up since. */
  | { readonly type: 'dropped'; readonly text: string; readonly id: string }
  | {
      readonly type: 'commitment'
      readonly text: string
      readonly id: string
      readonly state: CommitmentState
    }

/** The note of one commitment. */
export interface Note {
  readonly id: string
  readonly title: string
  readonly state: CommitmentState
  /** The latest verified value as people read it: `26`, `−6%`. */
  readonly value?: string | undefined
  /** `目标 ≥ 40 家 · 2030`, or the date by which it is due. */
  readonly goal?: string | undefined
  readonly progress: number | null
  readonly pace: number | null
  /** Who owes it and when it was last verified: one short line without links, always there. */
  readonly owner: string
  /** Supporting units, verifier, evidence, links. Unfolded when the sentence is chosen. */
  readonly body?: Child
}

interface PlanPassageProps {
  t: Translate
  paragraphs: readonly (readonly Stretch[])[]
  /** Of all the paragraphs' promises, in their order. */
  notes: readonly Note[]
}

export function PlanPassage({ t, paragraphs, notes }: PlanPassageProps) {
  return (
    <div class="passage">
      <div lang="zh-CN">
        {paragraphs.map((stretches) => (
          <p class="words">
            {stretches.map((stretch) => (
              <Words t={t} stretch={stretch} />
            ))}
          </p>
        ))}
      </div>
      {notes.length > 0 && (
        <div class="notes" lang={t.language}>
          {notes.map((note) => (
            <MarginNote t={t} note={note} />
          ))}
        </div>
      )}
    </div>
  )
}

const noteId = (id: string) => `note-${id}`

function Words({ t, stretch }: { t: Translate; stretch: Stretch }) {
  if (stretch.type === 'text') return <>{stretch.text}</>
  if (stretch.type === 'fact') return <span class="fact">{stretch.text}</span>
  if (stretch.type === 'dropped') {
    return (
      <a class="dropped" id={stretch.id} href={`/commitments/${stretch.id}`}>
        <del>{stretch.text}</del>
      </a>
    )
  }
  return (
    <a class={`promise ${toneOf(stretch.state)}`} id={stretch.id} href={`#${noteId(stretch.id)}`}>
      {stretch.text}
      <span class="visually-hidden" lang={t.language}>
        （{t(`plan.state.${stretch.state}`)}）
      </span>
    </a>
  )
}

/** The link lands inside the fold: browsers open a `details` to show what an address points at. */
function MarginNote({ t, note }: { t: Translate; note: Note }) {
  const tone = toneOf(note.state)
  return (
    <details class={`note ${tone}`}>
      <summary>
        <span class="name">
          <strong lang={langOf(note.title, t.language)}>{note.title}</strong>{' '}
          <CommitmentMark t={t} state={note.state} />
        </span>
        <span class="figures num">
          <span>
            {note.value && <span class="latest">{note.value} </span>}
            {note.goal}
          </span>{' '}
          <span>{note.owner}</span>
        </span>
        {(note.progress !== null || note.pace !== null) && (
          <Track t={t} tone={tone} progress={note.progress} pace={note.pace} />
        )}
      </summary>
      <div class="body" id={noteId(note.id)}>
        {note.body}
      </div>
    </details>
  )
}
