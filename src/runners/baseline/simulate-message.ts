import type { WordSegmenter } from '../../measure/word-segmenter.ts'
import type { Attempt, Completion, Message, Provider } from '../provider.ts'
import type { PlayedDesign } from './describe-scenario.ts'
import { readMessage } from './read-message.ts'
import { type MessageState, simulatorPrompt } from './simulator-prompt.ts'

/** What the simulator wrote. */
export interface SimulatedMessage {
  text: string
  /** Whether the person ends the conversation with it; the text may then be empty. */
  stops: boolean
  /** How often it was written anew, because it had too few or too many words. */
  regenerated: number
  /** Whether it is out of its range all the same. */
  outOfRange: boolean
  /** Calls for it whose outcome was not kept. */
  attempts: readonly Attempt[]
}

/** Why there is no message: the simulator refused, was filtered, broke off, or wrote nothing. */
export interface NoMessage {
  problem: Exclude<Completion['finish'], 'ok'>
}

/** Who plays the user, and how. */
export interface Simulation {
  design: PlayedDesign
  simulator: Provider
  /** The text of `config/prompts/user_sim.md`. */
  prompt: string
  words: WordSegmenter
  /** Which repeat of the scenario this is, from 0. */
  repeat: number
}

const mostRegenerations = 2
// Long enough for models that think before they write.
const maxTokens = 4096

/**
 * Has the simulator write one message. It has the whole conversation in its prompt, and sees the assistant's last answer
 * as what a user said to it. A message out of its word range is asked for again twice, with its count, and is then kept;
 * one without a word likewise, and is then none. No message is the simulator's fault, and the scenario is missing data.
 */
export async function simulateMessage(
  { design, simulator, prompt, words, repeat }: Simulation,
  state: MessageState,
  signal: AbortSignal,
): Promise<SimulatedMessage | NoMessage> {
  const system = simulatorPrompt(prompt, design, state)
  const messages: Message[] = [{ role: 'user', text: cue(state) }]
  const attempts: Attempt[] = []
  for (let regenerated = 0; ; regenerated++) {
    const request = { role: 'simulator' as const, system, messages: [...messages], maxTokens, repeat }
    const completion = await simulator.complete(request, signal)
    attempts.push(...(completion.attempts ?? []))
    const { finish, text, usage } = completion
    if (finish !== 'ok') return { problem: finish }
    const message = readMessage(text, state.mayStop)
    const count = words.words(message.text).length
    const fault = faultOf(message.text, message.stops, count, state.range)
    const isLast = regenerated === mostRegenerations
    if (fault === 'empty' && isLast) return { problem: 'empty' }
    if (!fault || isLast) return { ...message, regenerated, outOfRange: fault === 'range', attempts }
    attempts.push({
      outcome: fault === 'range' ? 'out_of_range' : 'empty',
      waited: 0,
      ...(usage && { usage }),
    })
    messages.push({ role: 'assistant', text }, { role: 'user', text: complaint(fault, count, state.range) })
  }
}

function cue({ history }: MessageState): string {
  const last = history.at(-1)
  return last ? last.assistant : '(The conversation begins. Write your first message.)'
}

// Whoever leaves may do it with a word, or with none.
function faultOf(
  text: string,
  stops: boolean,
  count: number,
  range: readonly number[] | undefined,
): 'empty' | 'range' | undefined {
  if (text === '') return stops ? undefined : 'empty'
  if (!range) return undefined
  const isShort = count < Math.min(...range) && !stops
  return isShort || count > Math.max(...range) ? 'range' : undefined
}

function complaint(fault: 'empty' | 'range', count: number, range: readonly number[] = []): string {
  return fault === 'empty'
    ? 'That was no message, and the conversation is not over. Write the next message of this person, and nothing else.'
    : `That message has ${count} words and was thrown away. Write it anew with ${Math.min(...range)} to ${Math.max(...range)} words, and nothing but the message.`
}
