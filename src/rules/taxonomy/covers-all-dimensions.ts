import type { DesignPath } from '../../spec/design.ts'
import { show } from '../../spec/show.ts'
import { defineRule, type Finding } from '../rule.ts'

// What these say is not who somebody is. Any other dimension may say it: only the domain knows.
const saysNotWho = new Set(['difficulty', 'stance', 'presentation'])

export default defineRule({
  id: 'taxonomy/covers-all-dimensions',
  severity: 'error',
  origin: 'seed gate',
  phase: 'design',
  gate: 'Weighted taxonomy with cross-product dimensions',
  summary: 'The design says WHAT users ask, HOW they write, WHO they are and how DIFFICULT it is.',
  why: 'Everybody believes they know what users want, and everybody’s intuition is biased towards the users they met. A dimension that is missing is not neutral: the generating model fills it with its favourite, a polite and fluent stranger with an easy question.',
  needs: ['taxonomy'],
  options: {},
  fails: [
    {
      yaml: `taxonomy:
  topics: {}
  dimensions: {difficulty: false, experience: false}
personas: {styles: {}}`,
      finds: [
        'taxonomy.topics',
        'personas.styles',
        'taxonomy.dimensions.experience',
        'taxonomy.dimensions.difficulty',
      ],
    },
  ],
  passes: [
    { yaml: 'taxonomy: {topics: {billing: 0.6, faults: 0.4}}' },
    {
      yaml: `taxonomy:
  topics: {fractions: 0.6, geometry: 0.4}
  dimensions: {experience: false, stance: false}
personas:
  attributes: {school_year: {seventh: 0.5, eighth: 0.5}}`,
    },
  ],
  // EDGE CASES, the fifth, have a rule of their own: taxonomy/edge-cases-present.
  *check({ taxonomy, personas }) {
    const { topics, dimensions } = taxonomy
    if (isEmpty(topics)) {
      yield missing(
        ['taxonomy', 'topics'],
        'topic',
        'WHAT users ask about',
        'Name the topics with their weights.',
      )
    }
    if (personas && isEmpty(personas.styles)) {
      const hint = 'Name styles with their weights, or leave `styles` out for the usual four.'
      yield missing(['personas', 'styles'], 'style', 'HOW users write', hint)
    }
    // Personas that are not started may still say who users are.
    const who = [
      ...Object.keys(dimensions).filter((name) => !saysNotWho.has(name)),
      ...Object.keys(personas?.attributes ?? {}),
    ]
    if (personas && who.length === 0) {
      const hint = 'Leave `experience: false` out, or give the personas attributes.'
      yield missing(['taxonomy', 'dimensions', 'experience'], 'dimension or attribute', 'WHO users are', hint)
    }
    if (!dimensions.difficulty) {
      const hint = 'Leave `difficulty: false` out, or write weights for easy, medium and hard.'
      yield missing(['taxonomy', 'dimensions', 'difficulty'], 'dimension', 'how DIFFICULT a request is', hint)
    }
    for (const [name, values] of Object.entries(dimensions)) {
      if (!isEmpty(values)) continue
      yield {
        at: ['taxonomy', 'dimensions', name],
        message: `Dimension ${show(name)} has no values; it must have at least one.`,
        hint: `Write values with weights, or \`${name}: false\` to leave it out.`,
      }
    }
  },
})

function isEmpty(values: object): boolean {
  return Object.keys(values).length === 0
}

function missing(at: DesignPath, kind: string, question: string, hint: string): Finding {
  const isDimension = at[1] === 'dimensions'
  return {
    at,
    message: `No ${kind} says ${question}; at least one must.`,
    hint,
    // Left out, a dimension has its default; it is missing only where somebody wrote `false`.
    ...(isDimension && {
      suggestions: [{ title: `Remove \`${at[2]}: false\`.`, changes: [{ at, remove: true }] }],
    }),
  }
}
