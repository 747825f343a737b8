import type { WordSegmenter } from '../../measure/word-segmenter.ts'
import { quoteText } from '../human/form.ts'
import { messagePage, type Page } from '../human/page.ts'
import type { Attempt, Completion, Message, Provider } from '../provider.ts'
import type { PlayedDesign } from './describe-scenario.ts'
import { type ReadMessage, readMessage } from './read-message.ts'
import { type MessageState, simulatorPrompt } from './simulator-prompt.ts'

/** What the simulator wrote. */
export interface SimulatedMessage {
  text: string
  /** Whether the person ends the conversation with it; the text may then be empty. */
  stops: boolean
  /** How often it was written anew, because it had too few or too many words. */
  regenerated: number
  /** What is wrong with it all the same. */
  fault?: 'out_of_range' | 'truncated'
  /** Calls for it whose outcome was not kept. */
  attempts: readonly Attempt[]
}

/** Why there is no message: the simulator refused, was filtered, or wrote nothing, perhaps for lack of room. */
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

/** How often a message is asked for again. */
export const mostRegenerations = 2
// Long enough for models that think before they write.
const maxTokens = 4096

/**
 * Has the simulator write one message. It has the whole conversation in its prompt, and sees the assistant's last answer
 * as what a user said to it. A message that is out of its word range or broke off is asked for again twice, and is then
 * kept with its fault; one without a word likewise, and is then none. No message is the simulator's fault, and the
 * scenario is missing data.
 */
export async function simulateMessage(
  { design, simulator, prompt, words, repeat }: Simulation,
  state: MessageState,
  signal: AbortSignal,
): Promise<SimulatedMessage | NoMessage> {
  const system = simulatorPrompt(prompt, design, state)
  let messages: readonly Message[] = [{ role: 'user', text: cueOf(state) }]
  const attempts: Attempt[] = []
  for (let regenerated = 0; ; regenerated++) {
    const completion = await simulator.complete(
      {
        role: 'simulator',
        system,
        messages,
        maxTokens,
        repeat,
        page: pageOf(state, repeat, regenerated, system, messages.at(-1)!.text),
      },
      signal,
    )
    attempts.push(...(completion.attempts ?? []))
    const { finish, text, usage } = completion
    if (finish !== 'ok' && finish !== 'truncated') return { problem: finish }
    const message = readMessage(text, state.mayStop)
    const count = words.words(message.text).length
    const fault = finish === 'ok' ? faultOf(message, count, state.range) : finish
    const isLast = regenerated === mostRegenerations
    if (isLast && message.text === '' && !message.stops)
      return { problem: finish === 'ok' ? 'empty' : finish }
    if (fault === undefined || isLast)
      return { ...message, regenerated, attempts, ...(fault && fault !== 'empty' && { fault }) }
    attempts.push({ outcome: fault, waited: 0, ...(usage && { usage }) })
    const complaint = complaints[fault](count, state.range ?? [])
    messages = withComplaint(cueOf(state), fault === 'truncated' ? '' : text, complaint, regenerated)
  }
}

function pageOf(
  { scenario, draw }: MessageState,
  repeat: number,
  regenerated: number,
  system: string,
  last: string,
): Page {
  const again = regenerated === 0 ? '' : `-again-${regenerated}`
  const id = `user-${scenario.id}${repeat === 0 ? '' : `-${repeat + 1}`}-exchange-${draw.message}${again}`
  return messagePage(id, 'A message to write as the user', quoteText(system), quoteText(last))
}

function cueOf({ history }: MessageState): string {
  const last = history.at(-1)
  return last ? last.assistant : '(The conversation begins. Write your first message.)'
}

// Whoever leaves may do it with a word, or with none.
function faultOf(
  { text, stops }: ReadMessage,
  count: number,
  range: readonly number[] | undefined,
): 'empty' | 'out_of_range' | undefined {
  if (text === '') return stops ? undefined : 'empty'
  if (!range) return undefined
  const isShort = count < Math.min(...range) && !stops
  return isShort || count > Math.max(...range) ? 'out_of_range' : undefined
}

const complaints = {
  empty: () =>
    'That was no message, and the conversation is not over. Write the next message of this person, and nothing else.',
  truncated: () =>
    'That message never came to its end. Write the next message of this person, and nothing else.',
  out_of_range: (count: number, range: readonly number[]) =>
    `That message has ${count} words and was thrown away. Write it anew with ${Math.min(...range)} to ${Math.max(...range)} words, and nothing but the message.`,
}

// Only the last message that was thrown away is shown. Providers take no empty one, and one that never ended says nothing:
// then the complaint stands behind what was not answered.
function withComplaint(cue: string, said: string, complaint: string, before: number): Message[] {
  const words = before === 0 ? complaint : `${complaint} You were told before.`
  if (said.trim() === '') return [{ role: 'user', text: `${cue}\n\n(${words})` }]
  return [
    { role: 'user', text: cue },
    { role: 'assistant', text: said },
    { role: 'user', text: words },
  ]
}
