import { show } from '../../spec/show.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'taxonomy/several-topics',
  severity: 'warning',
  origin: 'ours',
  phase: 'design',
  summary: 'There are several topics, and none of them takes nearly all scenarios.',
  why: 'Ten to twenty scenarios are drawn for the baseline: at a share of 0.9 for one topic, all the others together get one or two, and nothing can be said about them. A single topic mostly means that its subtopics are the topics.',
  needs: ['taxonomy'],
  options: {
    min: { default: 2, minimum: 1, description: 'Fewest topics.' },
    max_share: {
      default: 0.8,
      minimum: 0,
      maximum: 1,
      description:
        'Largest weight of one topic that needs no `because`. At 0.8 the other topics share two to four of 10 to 20 scenarios.',
    },
  },
  fails: [
    {
      yaml: 'taxonomy: {topics: {support: {weight: 1, subtopics: [billing, faults]}}}',
      finds: ['taxonomy.topics'],
    },
    { yaml: 'taxonomy: {topics: {billing: 0.9, faults: 0.1}}', finds: ['taxonomy.topics.billing.weight'] },
  ],
  passes: [
    { yaml: 'taxonomy: {topics: {billing: 0.8, faults: 0.2}}' },
    {
      yaml: `taxonomy:
  topics:
    billing: {weight: 0.9, because: Nine of ten chats in the log of 2025}
    faults: 0.1`,
    },
  ],
  *check({ taxonomy: { topics } }, { min, max_share }) {
    const names = Object.keys(topics)
    // No topic at all is what taxonomy/covers-all-dimensions reports.
    if (names.length === 0) return
    if (names.length < min) {
      yield {
        at: ['taxonomy', 'topics'],
        message: `The design has ${names.length === 1 ? `only topic ${show(names[0])}` : `only ${names.length} topics`}; it should have at least ${min}.`,
        hint: 'Make topics of its largest subtopics, with weights and subtopics of their own.',
      }
      return
    }
    if (names.length === 1) return
    for (const [name, { weight, because }] of Object.entries(topics)) {
      if (weight <= max_share || because !== undefined) continue
      yield {
        at: ['taxonomy', 'topics', name, 'weight'],
        message: `Topic ${show(name)} takes a share of ${weight} of the scenarios; one topic should take at most ${max_share}.`,
        hint: 'Split it into topics, or write `because` if requests really come so.',
      }
    }
  },
})
