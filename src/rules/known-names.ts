import type { DesignPath, DesignWith } from '../spec/design.ts'
import { didYouMean } from '../spec/did-you-mean.ts'
import { list, show } from '../spec/show.ts'
import type { Finding } from './rule.ts'

/** Names that exist, in the order of the design. */
export interface KnownNames {
  all: ReadonlySet<string>
  inOrder: readonly string[]
}

/** Names of values by the dimension under which conditions and scenarios speak of them; undefined while their section is not started. */
export type DimensionNames = Map<string, KnownNames | undefined>

/** What is drawn for a scenario: the dimensions, and topic, subtopic, edge case and style beside them. */
export function dimensionNames({ taxonomy, personas }: DesignWith<'taxonomy'>): DimensionNames {
  const { topics, edge_cases, dimensions } = taxonomy
  return new Map([
    ...Object.entries(dimensions).map(([name, values]) => [name, knownNames(Object.keys(values))] as const),
    ['topic', knownNames(Object.keys(topics))],
    ['subtopic', knownNames(Object.values(topics).flatMap(({ subtopics }) => Object.keys(subtopics)))],
    ['edge_case', knownNames(Object.keys(edge_cases.types))],
    ['style', personas && knownNames(Object.keys(personas.styles))],
  ])
}

/** Names with a quick look-up. */
export function knownNames(inOrder: string[]): KnownNames {
  return { all: new Set(inOrder), inOrder }
}

/** Where a name stands, and whether it is a value there or a key. */
export type NamePlace = readonly [at: DesignPath, change: 'set' | 'rename']

/** A finding for a name that means nothing, and otherwise one for each of its values that does not exist. */
export function* unknownNames(
  known: DimensionNames,
  name: string,
  values: readonly string[],
  at: (value?: string) => NamePlace,
): Generator<Finding> {
  if (!known.has(name)) {
    yield unknownName(at(), `${show(name)} is no dimension of this design`, name, [...known.keys()])
    return
  }
  const exist = known.get(name)
  for (const value of values) {
    if (exist === undefined || exist.all.has(value)) continue
    yield unknownName(at(value), `${show(value)} is no value of \`${name}\``, value, exist.inOrder)
  }
}

/** Names as alternatives, of many the first twelve. */
export function oneOf(names: readonly string[]): string {
  const shown = names.slice(0, 12)
  const rest = names.length - shown.length
  return rest === 0
    ? list(shown, 'or')
    : `${list(shown, 'or')}, or ${rest === 1 ? '1 other' : `one of ${rest} others`}`
}

/** A finding for a name that does not exist: it shows those that do, and the likely one. */
export function unknownName(
  [at, change]: NamePlace,
  problem: string,
  name: string,
  known: readonly string[],
): Finding {
  // Among hundreds of names the search is slow, and a near one is likely to be near by chance.
  const meant = known.length <= 100 ? didYouMean(name, known) : undefined
  return {
    at,
    message: `${problem}; ${known.length === 0 ? 'none is defined' : `it must be ${oneOf(known)}`}.`,
    hint: meant && `Did you mean \`${meant}\`?`,
    ...(meant && {
      suggestions: [
        {
          title: `Name \`${meant}\` instead.`,
          changes: [change === 'set' ? { at, set: meant } : { at, rename: meant }],
        },
      ],
    }),
  }
}
