import type { WordSegmenter } from '../../measure/word-segmenter.ts'
import type { Completion, Message, Provider } from '../provider.ts'
import type { PlayedDesign } from './describe-scenario.ts'
import { type MessageState, simulatorPrompt, stopToken } from './simulator-prompt.ts'

/** What the simulator wrote. */
export interface SimulatedMessage {
  /** Without the token that ends a conversation. */
  text: string
  /** Whether the person ends the conversation with it. */
  stops: boolean
  /** How often it was written anew, because it had too few or too many words. */
  regenerated: number
  /** Whether it is out of its range all the same. */
  outOfRange: boolean
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
const maxTokens = 2048

/**
 * Has the simulator write one message. It sees the assistant's last answer as what a user said to it, and the whole
 * conversation in its prompt. A message out of its word range is asked for again twice, with its count, and is then kept.
 * Undefined where no message came: that is the simulator's fault, and the scenario is missing data.
 */
export async function simulateMessage(
  { design, simulator, prompt, words, repeat }: Simulation,
  state: MessageState,
  signal: AbortSignal,
): Promise<SimulatedMessage | undefined> {
  const system = simulatorPrompt(prompt, design, state)
  const messages: Message[] = [{ role: 'user', text: cue(state) }]
  for (let regenerated = 0; ; regenerated++) {
    const completion = await simulator.complete(
      { role: 'simulator', system, messages, maxTokens, repeat },
      signal,
    )
    const written = readMessage(completion, state.mayStop)
    if (!written) return undefined
    const count = words.words(written.text).length
    const { range } = state
    // Whoever leaves may do it with a word.
    const isTooShort = !!range && count < range[0]! && !written.stops
    const outOfRange = isTooShort || (!!range && count > range[1]!)
    if (!outOfRange || regenerated === mostRegenerations) return { ...written, regenerated, outOfRange }
    messages.push(
      { role: 'assistant', text: completion.text },
      {
        role: 'user',
        text: `That message has ${count} words and was thrown away. Write it anew with ${range![0]} to ${range![1]} words, and nothing but the message.`,
      },
    )
  }
}

function cue({ history }: MessageState): string {
  const last = history.at(-1)
  return last ? last.assistant : '(The conversation begins. Write your first message.)'
}

function readMessage(
  { text, finish }: Completion,
  mayStop: boolean,
): Pick<SimulatedMessage, 'text' | 'stops'> | undefined {
  if (finish === 'refusal' || finish === 'filtered' || finish === 'empty') return undefined
  const said = text.replaceAll(stopToken, '').trim()
  const stops = mayStop && said.length < text.trim().length
  // A bare token ends the conversation without another exchange.
  return said === '' && !stops ? undefined : { text: said, stops }
}
