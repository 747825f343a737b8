import type { Answer, Exchange, Transcript } from '../../spec/record.ts'
import type { CalibrationExample } from '../../spec/rubric.ts'
import { list } from '../../spec/show.ts'
import { compareTexts } from '../audit/smallest.ts'
import { hideSecrets } from '../hide-secrets.ts'

/** What a judge answered to a criterion about a conversation, and why. */
export interface GivenAnswer {
  judge: string
  answer: Answer
  reasoning: string | undefined
  /** Numbers of the exchanges that its evidence names, from 1, each once and in order. */
  exchanges: readonly number[]
}

/** A calibration example that a person has to settle, and where it comes from. */
export interface DraftedExample {
  conversation: string
  /** Number of the exchange that holds the response, from 1. */
  exchange: number
  /** How many exchanges the conversation has. */
  exchanges: number
  example: CalibrationExample
}

/**
 * Makes an example of what judges split on: the answer of the assistant that is in question, what came before it, and what
 * each judge said. It has no type, since that is what has to be decided. Secrets are starred out.
 */
export function draftExample(
  { id, exchanges, scenario = {} }: Transcript,
  answers: readonly GivenAnswer[],
): DraftedExample {
  const exchange = findExchange(exchanges.length, answers)
  const { user, assistant } = exchanges[exchange - 1]!
  const before = exchanges.slice(0, exchange - 1).map(inWords)
  const context = [...scenarioWords(scenario), [...before, `User: ${user}`].join('\n')].join('\n\n')
  return {
    conversation: id,
    exchange,
    exchanges: exchanges.length,
    example: {
      context: hideSecrets(context),
      response: hideSecrets(assistant),
      reasoning: hideSecrets(answers.map(answerWords).join('\n')),
      draft: true,
    },
  }
}

/**
 * The exchange in question: the one that most judges' evidence names, among equals one that a NO rests on, then the
 * earliest. Without evidence it is the last, so that the whole conversation stands in the example.
 */
function findExchange(last: number, answers: readonly GivenAnswer[]): number {
  const named = new Map<number, { judges: number; failures: number }>()
  for (const { answer, exchanges } of answers) {
    for (const exchange of exchanges) {
      if (exchange > last) continue
      const { judges, failures } = named.get(exchange) ?? { judges: 0, failures: 0 }
      named.set(exchange, { judges: judges + 1, failures: failures + (answer === 'NO' ? 1 : 0) })
    }
  }
  const [first] = [...named].sort(
    ([a, one], [b, other]) => other.judges - one.judges || other.failures - one.failures || a - b,
  )
  return first?.[0] ?? last
}

function scenarioWords({ id: _, ...values }: Record<string, string>): string[] {
  const words = Object.entries(values)
    .sort(([a], [b]) => compareTexts(a, b))
    .map(([name, value]) => `${name.replaceAll('_', ' ')} ${value}`)
  return words.length === 0 ? [] : [`Scenario: ${words.join('; ')}.`]
}

function inWords({ user, assistant }: Exchange): string {
  return `User: ${user}\nAssistant: ${assistant}`
}

function answerWords({ judge, answer, reasoning = '', exchanges }: GivenAnswer): string {
  const numbers = list(exchanges.map(String))
  const place = exchanges.length === 0 ? '' : ` (exchange${exchanges.length === 1 ? '' : 's'} ${numbers})`
  const said = `${judge} answered ${answer}${place}`
  return reasoning.trim() === '' ? `${said} and gave no reason.` : `${said}: ${reasoning.trim()}`
}
