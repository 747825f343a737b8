import type { WordRange } from '../../spec/personas.ts'
import type { MessageDraw, Scenario } from '../../spec/plan.ts'
import type { Exchange } from '../../spec/record.ts'
import { describePersona, describeScenario, type PlayedDesign } from './describe-scenario.ts'
import { stopToken } from './read-message.ts'
import { wordLimits } from './word-limits.ts'

/** Where a message stands, and what was drawn for it. */
export interface MessageState {
  scenario: Scenario
  draw: MessageDraw
  /** What was said before. */
  history: readonly Exchange[]
  /** Exchanges that are planned. */
  planned: number
  /** Whether the person may end the conversation with this message. */
  mayStop: boolean
  /** Fewest and most words of the message; undefined where its style has no range. */
  range: WordRange | undefined
}

/** The simulator's prompt for one message: the artifact's text with its placeholders filled, once and by plain substitution. */
export function simulatorPrompt(text: string, design: PlayedDesign, state: MessageState): string {
  const values = placeholderValues(design, state)
  return text.replace(/\{\{([a-z_]+)\}\}/g, (hole, name: string) =>
    Object.hasOwn(values, name) ? values[name]! : hole,
  )
}

function placeholderValues(design: PlayedDesign, state: MessageState): Record<string, string> {
  const { scenario, draw, history, planned, mayStop, range } = state
  return {
    persona: describePersona(design, scenario),
    scenario: describeScenario(design, scenario),
    history: historyText(history),
    stage_guidance: design.prompts.user_simulator.stages[stageOf(draw.message, planned)],
    active_flaws: flawsText(design, draw.flaws),
    word_limits: wordLimits(range, design.domain.language),
    cooperation:
      draw.cooperation === undefined
        ? cooperation.first!
        : (cooperation[draw.cooperation] ?? draw.cooperation),
    stop_rule: mayStop
      ? `If this person has what they came for, or gives up, write ${stopToken} behind your last words. Otherwise write nothing of the kind.`
      : 'Do not end the conversation yet.',
    exchange: `${draw.message} of ${planned}`,
  }
}

const cooperation: Record<string, string> = {
  first: 'There is nothing to answer yet; you write first.',
  ignore: 'You say nothing about it, as if it had not been written.',
  pivot: 'You answer beside the point and turn to something else that bothers you.',
  push_back: 'You object to it, or to being asked.',
  engage: 'You answer it.',
}

/** Early in the first quarter of a conversation, late in its last. A message stands in the middle of its exchange. */
export function stageOf(message: number, planned: number): 'early' | 'middle' | 'late' {
  const share = (message - 0.5) / planned
  if (share < 0.25) return 'early'
  return share > 0.75 ? 'late' : 'middle'
}

function flawsText({ personas }: PlayedDesign, flaws: readonly string[]): string {
  if (flaws.length === 0) return '- Nothing of the kind: this message is straightforward.'
  return flaws
    .map((id) => {
      const slash = id.indexOf('/')
      const flaw = personas.flaws[id.slice(0, slash)]?.[id.slice(slash + 1)]
      const parts = [
        flaw?.description ?? id,
        flaw?.guidance,
        flaw?.example && `For example: “${flaw.example}”`,
      ]
      return `- ${parts.filter(Boolean).join(' ')}`
    })
    .join('\n')
}

// From the simulator's point of view: its own messages are "you".
function historyText(history: readonly Exchange[]): string {
  if (history.length === 0) return '(Nothing was said yet.)'
  return history.map(({ user, assistant }) => `You: ${user}\n\nAssistant: ${assistant}`).join('\n\n')
}
