import type { Journal } from '../../src/runners/journal.ts'
import type { Completion } from '../../src/runners/provider.ts'

/** A journal that is lost with the process: what happened, in order, and what was finished. */
export interface MemoryJournal extends Journal {
  events: string[]
  finishedCalls: Map<string, Completion>
}

export function memoryJournal(): MemoryJournal {
  const finishedCalls = new Map<string, Completion>()
  const events: string[] = []
  return {
    events,
    finishedCalls,
    find: (key) => finishedCalls.get(key),
    started: (_, { role, repeat, asked }) => {
      events.push(`started ${role} ${repeat} ${asked}`)
    },
    finished: (key, completion) => {
      events.push(`finished ${completion.finish}`)
      finishedCalls.set(key, completion)
    },
    failed: (_, error) => {
      events.push(`failed ${error.kind}`)
    },
  }
}
