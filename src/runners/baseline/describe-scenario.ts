import type { DesignWith } from '../../spec/design.ts'
import type { Scenario } from '../../spec/plan.ts'
import type { WeightedValue } from '../../spec/values.ts'

/** A design whose scenarios can be played. */
export type PlayedDesign = DesignWith<'taxonomy' | 'personas' | 'prompts'>

/** Who the person of a scenario is, one line for each thing that was drawn: nothing of a persona is kept from the prompt. */
export function describePersona({ personas }: PlayedDesign, { values, persona }: Scenario): string {
  const style = values.style === undefined ? undefined : personas.styles[values.style]
  const attributes = Object.entries(persona?.attributes ?? {}).map(([name, value]) =>
    line(name, value, personas.attributes[name]?.[value]),
  )
  const { trajectory } = persona ?? {}
  return [
    ...(values.style === undefined ? [] : [line('way of writing', values.style, style)]),
    ...attributes,
    ...(trajectory === undefined
      ? []
      : [line('how things are going for you', trajectory, personas.trajectories[trajectory])]),
  ].join('\n')
}

/** What brings the person here, one line for each value. */
export function describeScenario({ taxonomy }: PlayedDesign, { values }: Scenario): string {
  const { topic, subtopic, edge_case, style: _, ...rest } = values
  const home = topic === undefined ? undefined : taxonomy.topics[topic]
  const edge = edge_case === undefined ? undefined : taxonomy.edge_cases.types[edge_case]
  return [
    ...(topic === undefined ? [] : [line('topic', topic, home)]),
    ...(subtopic === undefined ? [] : [line('more precisely', subtopic, home?.subtopics[subtopic])]),
    ...(edge_case === undefined ? [] : [line('what is unusual about it', edge_case, edge)]),
    ...Object.entries(rest).map(([name, value]) => line(name, value, taxonomy.dimensions[name]?.[value])),
  ].join('\n')
}

function line(name: string, value: string, of?: Pick<WeightedValue, 'description'>): string {
  const words = (text: string) => text.replaceAll('_', ' ')
  const description = of?.description === undefined ? '' : `. ${of.description.trim()}`
  return `- ${words(name)}: ${words(value)}${description}`
}
