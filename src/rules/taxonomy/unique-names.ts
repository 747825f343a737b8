import { mayRepeat } from '../../measure/may-repeat.ts'
import type { DesignPath, DesignWith } from '../../spec/design.ts'
import type { Path } from '../../spec/path.ts'
import { show } from '../../spec/show.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'taxonomy/unique-names',
  severity: 'error',
  origin: 'ours',
  phase: 'design',
  summary: 'Names among siblings differ in more than case, spaces, dashes and underscores.',
  why: 'Judges, reports and people read "Late delivery" and "late_delivery" as one thing, while the sampler draws them as two: the thing gets twice the weight that the design shows. In a list, a repeated name takes a share and gives it to nobody.',
  needs: ['taxonomy'],
  options: {},
  fails: [
    {
      yaml: `taxonomy:
  topics:
    delivery: {weight: 0.6, subtopics: [late, lost, late]}
    Delivery: {weight: 0.4, subtopics: [no scan, no-scan]}
  dimensions:
    Difficulty: {easy: 0.5, hard: 0.5}`,
      finds: [
        'taxonomy.topics.Delivery',
        'taxonomy.topics.delivery.subtopics[2]',
        'taxonomy.topics.Delivery.subtopics[1]',
        'taxonomy.dimensions.Difficulty',
      ],
    },
  ],
  passes: [
    {
      yaml: `taxonomy:
  topics:
    tracking: {weight: 0.6, subtopics: [late, lost]}
    claims: {weight: 0.4, subtopics: [late, damaged]}
  dimensions:
    marks: {A-: 0.3, A: 0.7}`,
    },
  ],
  *check(design) {
    const { topics } = design.taxonomy
    if (Object.hasOwn(topics, reservedTopic)) {
      yield {
        at: ['taxonomy', 'topics', reservedTopic],
        message: `A topic is called "${reservedTopic}", the name under which the artifact lists the edge cases; it must have another.`,
      }
    }
    for (const { title, names, defaults, at } of siblings(design)) {
      if (!mayRepeat(names)) continue
      const first = new Map<string, number>()
      for (const [index, name] of names.entries()) {
        const key = foldName(name)
        const earlier = first.get(key)
        if (earlier === undefined) {
          first.set(key, index)
          continue
        }
        const other = names[earlier]!
        yield {
          at: at(name, index),
          message:
            other === name
              ? `${title(name)} stands twice; names must be unique.`
              : `${title(name)} is the same name as ${show(other)} in another spelling; names must be unique.`,
          hint: defaults?.has(other)
            ? `Call it \`${other}\`, which takes the place of the one that fdc has.`
            : 'Remove one of the two, or give it a name that says how it differs.',
          related: [{ at: at(other, earlier), message: 'the first one' }],
          ...(other === name && {
            suggestions: [{ title: 'Remove this one.', changes: [{ at: at(name, index), remove: true }] }],
          }),
        }
      }
    }
  },
})

// The artifact lists the edge cases as one more topic, so that a sampler needs to know nothing else.
const reservedTopic = 'edge_cases'

const ascii = /^[\0-\x7f]*$/

// Only between letters do separators mean nothing: the marks A and A-, or 1-2 and 12, are different names.
function foldName(name: string): string {
  // Nearly all names are plain, and Unicode is what costs.
  const isPlain = ascii.test(name)
  const folded = (isPlain ? name : name.normalize('NFKC')).trim().toLowerCase()
  if (!/[\s_-]/.test(folded)) return folded
  const between = isPlain ? /(?<=[a-z])[\s_-]+(?=[a-z])/g : /(?<=\p{L})[\s_-]+(?=\p{L})/gu
  return folded.replace(between, '').replace(/[\s_-]+(?=\S)/g, '_')
}

interface Siblings {
  /** What one of them is called: `Topic "billing"`. */
  title: (name: string) => string
  names: string[]
  /** Names that nobody wrote. */
  defaults?: ReadonlySet<string>
  at: (name: string, index: number) => DesignPath
}

function* siblings({ spec, taxonomy }: DesignWith<'taxonomy'>): Generator<Siblings> {
  const { topics, edge_cases, dimensions } = taxonomy
  yield {
    title: (name) => `Topic ${show(name)}`,
    names: Object.keys(topics),
    at: (name) => ['taxonomy', 'topics', name],
  }
  for (const [topic, { subtopics }] of Object.entries(topics)) {
    const written = spec.taxonomy!.topics[topic]
    const items = typeof written === 'object' ? written.subtopics : undefined
    yield siblingsOf((name) => `Subtopic ${show(name)}`, items, subtopics, [
      'taxonomy',
      'topics',
      topic,
      'subtopics',
    ])
  }
  const written = spec.taxonomy!.edge_cases
  const types = Array.isArray(written) ? written : written?.types
  yield siblingsOf((name) => `Edge type ${show(name)}`, types, edge_cases.types, [
    'taxonomy',
    'edge_cases',
    'types',
  ])
  const own = spec.taxonomy!.dimensions ?? {}
  yield {
    title: (name) => `Dimension ${show(name)}`,
    names: Object.keys(dimensions),
    defaults: new Set(Object.keys(dimensions).filter((name) => !Object.hasOwn(own, name))),
    at: (name) => ['taxonomy', 'dimensions', name],
  }
  // Values that nobody wrote are fdc's own.
  for (const dimension of Object.keys(own)) {
    if (!Object.hasOwn(dimensions, dimension)) continue
    const values = dimensions[dimension]!
    yield siblingsOf((name) => `Value ${show(name)} of ${show(dimension)}`, values, values, [
      'taxonomy',
      'dimensions',
      dimension,
    ])
  }
}

// A repeated item exists only in the written list: the total design has each name once.
function siblingsOf(title: Siblings['title'], written: unknown, total: object, parent: Path): Siblings {
  const items = Array.isArray(written) ? (written as string[]) : undefined
  return {
    title,
    names: items ?? Object.keys(total),
    at: (name, index) => [...parent, items ? index : name] as unknown as DesignPath,
  }
}
