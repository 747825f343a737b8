import { drawMessages } from '../../measure/plan/draw-messages.ts'
import { fewestExchanges } from '../../measure/score/score-warnings.ts'
import type { MessageDraw, Scenario } from '../../spec/plan.ts'
import type { Exchange, Transcript } from '../../spec/record.ts'
import type { StopReason } from '../../spec/run.ts'
import { quoteText } from '../human/form.ts'
import { messagePage } from '../human/page.ts'
import type { Completion, Message, Provider } from '../provider.ts'
import { ProviderError } from '../provider-error.ts'
import { type SimulatedMessage, type Simulation, simulateMessage } from './simulate-message.ts'

/** A conversation to be held. */
export interface PlannedConversation {
  /** Name of the conversation: the scenario's, with the number of the repeat from the second on. */
  id: string
  scenario: Scenario
  exchanges: number
  seed: number
}

/** A conversation that was held, as far as it came. */
export interface HeldConversation {
  transcript: Transcript
  /** Undefined where it was held elsewhere. */
  stop_reason: StopReason | undefined
}

/** The model under test, which gets the system prompt and the conversation, and nothing else. */
export interface Assistant {
  base: Provider
  systemPrompt: string
}

// Answers are about as long as messages; one that rambles is cut off and flagged. Models that think need more room.
const maxTokens = 4096

const opened: Omit<SimulatedMessage, 'text'> = { stops: false, regenerated: 0, attempts: [] }

/**
 * Holds one conversation. What the base model says is a result, be it a refusal; a failure of the simulator, or no answer
 * at all, is missing data. Rejects where the run has to stop.
 */
export async function simulateConversation(
  { id, scenario, exchanges: planned, seed }: PlannedConversation,
  simulation: Simulation,
  assistant: Assistant,
  signal: AbortSignal,
): Promise<HeldConversation> {
  const { design, repeat } = simulation
  // Repeats of a scenario differ in what was drawn for each message, as they would with another person.
  const drawn = drawMessages(design, repeat === 0 ? scenario : { ...scenario, id }, seed, planned)
  const { style } = scenario.values
  const range = style === undefined ? undefined : design.personas.styles[style]?.words
  const exchanges: Exchange[] = []
  const end = (stop_reason: StopReason, error?: string): HeldConversation => ({
    transcript: {
      id,
      exchanges,
      scenario: { id: scenario.id, ...scenario.values },
      ...(scenario.persona && { persona: { ...scenario.persona } }),
      stop_reason,
      ...(error !== undefined && { error }),
    },
    stop_reason,
  })
  for (const draw of drawn) {
    // A conversation that ends earlier says too little.
    const mayStop = exchanges.length >= Math.min(fewestExchanges, planned)
    const state = { scenario, draw, history: exchanges, planned, mayStop, range }
    const opening = draw.message === 1 ? scenario.opening : undefined
    const message =
      opening === undefined
        ? await simulateMessage(simulation, state, signal).catch(missing)
        : { text: opening, ...opened }
    if (message instanceof ProviderError) return end(reasonOf(message, 'simulator_error'), message.message)
    if ('problem' in message)
      return end('simulator_error', `${simulation.simulator.id} wrote no message (${message.problem}).`)
    if (message.text === '') return end('user_stopped')
    const answer = await answerTo(id, message.text, exchanges, assistant, repeat, signal).catch(missing)
    if (answer instanceof ProviderError) return end(reasonOf(answer, 'base_error'), answer.message)
    exchanges.push({
      user: message.text,
      assistant: answer.text,
      ...messageFlags(message, draw, opening !== undefined),
      ...answerFlags(answer),
    })
    // Nobody can go on after an empty answer: providers take no empty message.
    if (answer.text.trim() === '') return end('assistant_silent')
    if (message.stops) return end('user_stopped')
  }
  return end('planned_end')
}

function answerTo(
  id: string,
  text: string,
  exchanges: readonly Exchange[],
  { base, systemPrompt }: Assistant,
  repeat: number,
  signal: AbortSignal,
): Promise<Completion> {
  const history = exchanges.flatMap(({ user, assistant }): Message[] => [
    { role: 'user', text: user },
    { role: 'assistant', text: assistant },
  ])
  const messages = [...history, { role: 'user' as const, text }]
  const said = messages.map(({ role, text: words }) => `**${role}**\n\n${quoteText(words)}`)
  const page = messagePage(
    `assistant-${id}-exchange-${exchanges.length + 1}`,
    'A message to answer as the assistant',
    `You are told:\n\n${quoteText(systemPrompt)}`,
    said.join('\n\n'),
  )
  return base.complete({ role: 'base', system: systemPrompt, messages, maxTokens, repeat, page }, signal)
}

function messageFlags(
  { regenerated, fault, attempts }: SimulatedMessage,
  { flaws, cooperation }: MessageDraw,
  isAuthored: boolean,
) {
  // Nobody was told what was drawn for a message that a person wrote.
  if (isAuthored) return { authored: true }
  return {
    ...(flaws.length > 0 && { flaws }),
    ...(cooperation !== undefined && { cooperation }),
    ...(regenerated > 0 && { regenerated }),
    ...(fault && { fault }),
    ...(attempts.length > 0 && { simulator_attempts: attempts }),
  }
}

function answerFlags({ finish, model, attempts = [] }: Completion) {
  return { model, ...(finish !== 'ok' && { finish }), ...(attempts.length > 0 && { attempts }) }
}

// What makes every further call fail is for the run to deal with.
function missing(error: unknown): ProviderError {
  if (!(error instanceof ProviderError) || error.stopsProvider || error.kind === 'aborted') throw error
  return error
}

function reasonOf({ kind }: ProviderError, reason: StopReason): StopReason {
  return kind === 'context_exceeded' ? 'too_long' : reason
}

const missingData: readonly (StopReason | undefined)[] = ['simulator_error', 'base_error', 'too_long']

/** Whether a conversation can be judged. */
export function isUsable({ transcript, stop_reason }: HeldConversation): boolean {
  return transcript.exchanges.length > 0 && !missingData.includes(stop_reason)
}
