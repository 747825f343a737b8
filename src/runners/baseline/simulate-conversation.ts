import { drawMessages } from '../../measure/plan/draw-messages.ts'
import type { Scenario } from '../../spec/plan.ts'
import type { Exchange, Transcript } from '../../spec/record.ts'
import type { Provider } from '../provider.ts'
import { ProviderError } from '../provider-error.ts'
import { type Simulation, simulateMessage } from './simulate-message.ts'

/** A conversation to be held. */
export interface PlannedConversation {
  /** Name of the conversation: the scenario's, with the number of the repeat from the second on. */
  id: string
  scenario: Scenario
  exchanges: number
  seed: number
}

/** Why a conversation ended. Those with an error are missing data. */
export type StopReason =
  | 'planned_end'
  | 'user_stopped'
  | 'assistant_silent'
  | 'simulator_error'
  | 'base_error'
  | 'too_long'

/** A conversation that was held, as far as it came. */
export interface HeldConversation {
  transcript: Transcript
  stop_reason: StopReason
}

// Answers are about as long as messages; a base model that rambles is cut off and flagged.
const maxTokens = 2048
// Fewer exchanges say too little; a person who leaves earlier does not count as one who has what they came for.
const fewestExchanges = 3

/**
 * Holds one conversation: the simulator writes, the base model answers, with nothing but the system prompt and the
 * conversation. What the base model says is a result, be it a refusal. Rejects where the run has to stop.
 */
export async function simulateConversation(
  { id, scenario, exchanges: planned, seed }: PlannedConversation,
  simulation: Simulation,
  base: Provider,
  systemPrompt: string,
  signal: AbortSignal,
): Promise<HeldConversation> {
  const { design, repeat } = simulation
  // Repeats of a scenario differ in what was drawn for each message, as they would with another person.
  const drawn = drawMessages(design, repeat === 0 ? scenario : { ...scenario, id }, seed, planned)
  const range =
    scenario.values.style === undefined ? undefined : design.personas.styles[scenario.values.style]?.words
  const exchanges: Exchange[] = []
  const end = (stop_reason: StopReason): HeldConversation => ({
    transcript: {
      id,
      exchanges,
      scenario: { id: scenario.id, ...scenario.values },
      ...(scenario.persona && { persona: { ...scenario.persona } }),
      stop_reason,
    },
    stop_reason,
  })
  for (const draw of drawn) {
    const state = {
      scenario,
      draw,
      history: exchanges,
      planned,
      mayStop: exchanges.length >= Math.min(fewestExchanges, planned),
      range,
    }
    const isOpening = draw.message === 1 && scenario.opening !== undefined
    let message: Awaited<ReturnType<typeof simulateMessage>>
    try {
      message = isOpening
        ? { text: scenario.opening!, stops: false, regenerated: 0, outOfRange: false }
        : await simulateMessage(simulation, state, signal)
    } catch (error) {
      return end(failureOf(error, 'simulator_error'))
    }
    if (!message) return end('simulator_error')
    if (message.text === '') return end('user_stopped')
    const { regenerated, outOfRange } = message
    const flags = {
      ...(draw.flaws.length > 0 && { flaws: draw.flaws }),
      ...(draw.cooperation !== undefined && { cooperation: draw.cooperation }),
      ...(regenerated > 0 && { regenerated }),
      ...(outOfRange && { out_of_range: true }),
    }
    try {
      const history = exchanges.flatMap(({ user, assistant }) => [
        { role: 'user' as const, text: user },
        { role: 'assistant' as const, text: assistant },
      ])
      const messages = [...history, { role: 'user' as const, text: message.text }]
      const answer = await base.complete(
        { role: 'base', system: systemPrompt, messages, maxTokens, repeat },
        signal,
      )
      const finish = answer.finish === 'ok' ? {} : { finish: answer.finish }
      exchanges.push({ user: message.text, assistant: answer.text, ...flags, ...finish })
      // Nobody can go on after an empty answer: providers take no empty message.
      if (answer.text.trim() === '') return end('assistant_silent')
    } catch (error) {
      return end(failureOf(error, 'base_error'))
    }
    if (message.stops) return end('user_stopped')
  }
  return end('planned_end')
}

// What makes every further call fail is for the run to deal with.
function failureOf(error: unknown, reason: StopReason): StopReason {
  if (!(error instanceof ProviderError) || error.stopsProvider || error.kind === 'aborted') throw error
  return error.kind === 'context_exceeded' ? 'too_long' : reason
}

/** Whether a conversation can be judged. */
export function isUsable({ transcript, stop_reason }: HeldConversation): boolean {
  return (
    transcript.exchanges.length > 0 && !['simulator_error', 'base_error', 'too_long'].includes(stop_reason)
  )
}
