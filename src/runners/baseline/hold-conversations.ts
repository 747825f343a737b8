import { makePlan } from '../../measure/plan/make-plan.ts'
import { createWordSegmenter } from '../../measure/word-segmenter.ts'
import type { Scenario } from '../../spec/plan.ts'
import type { Provider } from '../provider.ts'
import { runConcurrently } from '../run-concurrently.ts'
import type { Session } from '../runner.ts'
import type { BaselineOptions, BaselineRun, EvaluatedDesign } from './baseline.ts'
import { type Assistant, type HeldConversation, simulateConversation } from './simulate-conversation.ts'

/** Who takes part in conversations. */
export interface Speakers extends Assistant {
  simulator: Provider
}

/** Holds the conversations of the plan; also where it breaks off, those that were held stand in the order of the plan. */
export async function holdConversations(
  design: EvaluatedDesign,
  { only }: BaselineOptions,
  { base, simulator, systemPrompt }: Speakers,
  session: Session,
  run: BaselineRun,
): Promise<void> {
  const { seed, exchanges } = design.baseline
  const planned = plannedConversations(design, only)
  run.planned = planned.length
  run.scenarios = [...new Set(planned.map(({ scenario }) => scenario))]
  const shared = {
    design,
    simulator,
    prompt: session.artifact('config/prompts/user_sim.md'),
    words: createWordSegmenter(design.domain.language),
  }
  const assistant = { base, systemPrompt }
  session.progress.begin('conversations', planned.length)
  const held = new Map<string, HeldConversation>()
  try {
    await runConcurrently(
      planned,
      session.concurrency,
      ({ id, scenario, repeat }) =>
        simulateConversation(
          { id, scenario, exchanges, seed },
          { ...shared, repeat },
          assistant,
          session.signal,
        ),
      (one) => {
        held.set(one.transcript.id, one)
        session.progress.advance()
      },
    )
  } finally {
    // In the order of the plan, whichever came to its end first.
    run.held = planned.flatMap(({ id }) => held.get(id) ?? [])
  }
}

interface Planned {
  /** Name of the conversation. */
  id: string
  scenario: Scenario
  /** From 0. */
  repeat: number
}

function plannedConversations(design: EvaluatedDesign, only: ReadonlySet<string> | undefined): Planned[] {
  const { plan: kind, seed, repeats } = design.baseline
  const made = makePlan(design, { kind, seed })
  if ('problem' in made) throw new Error(`A plan cannot be made: ${made.problem}.`)
  const scenarios = made.plan.scenarios.filter(({ id }) => !only || only.has(id))
  const taken = new Set(scenarios.map(({ id }) => id))
  return scenarios.flatMap((scenario) =>
    Array.from({ length: repeats }, (_, repeat) => ({
      id: nameOf(scenario, repeat, taken),
      scenario,
      repeat,
    })),
  )
}

// A person may have named a scenario as repeats of another one are named.
function nameOf({ id }: Scenario, repeat: number, taken: Set<string>): string {
  if (repeat === 0) return id
  let name = `${id}-${repeat + 1}`
  while (taken.has(name)) name += '+'
  taken.add(name)
  return name
}
