import type { Translate } from '../../text/translate.ts'
import { StatusMark } from './status-mark.tsx'
import type { Tone } from './tone.ts'

export type TaskState = 'done' | 'active' | 'todo' | 'blocked'

/** One part of a longer piece of work. */
export interface Task {
  readonly id: string
  readonly title: string
  /** Missing where it cannot be started yet. */
  readonly href?: string | undefined
  readonly hint?: string | undefined
  readonly state: TaskState
}

const tones: Readonly<Record<TaskState, Tone>> = {
  done: 'done',
  active: 'on',
  todo: 'risk',
  blocked: 'idle',
}

/** What is to be done, in order, and how far each part is. */
export function TaskList({ t, tasks }: { t: Translate; tasks: readonly Task[] }) {
  return (
    <ul class="tasks">
      {tasks.map((task) => (
        <li>
          <div>
            {task.href === undefined ? (
              task.title
            ) : (
              <a href={task.href} aria-describedby={`${task.id}-state`}>
                {task.title}
              </a>
            )}
            {task.hint && <div class="hint">{task.hint}</div>}
          </div>
          <div id={`${task.id}-state`}>
            <StatusMark tone={tones[task.state]}>{t(`parts.task.${task.state}`)}</StatusMark>
          </div>
        </li>
      ))}
    </ul>
  )
}
