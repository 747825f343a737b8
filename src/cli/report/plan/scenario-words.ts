import type { Scenario } from '../../../spec/plan.ts'

/** What a scenario is in a few words, by what it says: for tables of any kind. */
export interface ScenarioWords {
  /** Topic and subtopic: `delivery › late parcel`. */
  topic: string
  /** The edge case, or empty. */
  edge: string
  /** The other dimensions, `difficulty hard`. */
  dimensions: string[]
  /** The persona: attributes, trajectory. */
  persona: string[]
  /** Its flaws; the first is the primary one. */
  flaws: string
  /** The messages that show something, `2: engage, communication/rambling`. */
  messages: string[]
}

/** Puts a scenario into words. */
export function scenarioWords({ values, persona, messages = [] }: Scenario): ScenarioWords {
  const { topic = '', subtopic, edge_case = '', ...dimensions } = values
  const { attributes = {}, trajectory, primary_flaw, secondary_flaws = [] } = persona ?? {}
  return {
    topic: subtopic === undefined ? topic : `${topic} › ${subtopic}`,
    edge: edge_case,
    dimensions: Object.entries(dimensions).map(([name, value]) => `${name} ${value}`),
    persona: [
      ...Object.entries(attributes).map(([name, value]) => `${name} ${value}`),
      ...(trajectory === undefined ? [] : [`trajectory ${trajectory}`]),
    ],
    flaws: persona
      ? primary_flaw === undefined
        ? 'none'
        : [primary_flaw, ...secondary_flaws].join(', ')
      : '',
    messages: messages.map(
      ({ message, flaws, cooperation }) =>
        `${message}: ${[...(cooperation ? [cooperation] : []), ...flaws].join(', ') || 'plain'}`,
    ),
  }
}
