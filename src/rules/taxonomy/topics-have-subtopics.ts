import { show } from '../../spec/show.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'taxonomy/topics-have-subtopics',
  severity: 'warning',
  origin: 'guide',
  phase: 'design',
  summary: 'Every topic has subtopics.',
  why: 'A flat list of topics leaves the choice inside each topic to the generating model, which has one favourite story for "billing" and tells it two hundred times.',
  needs: ['taxonomy'],
  options: {},
  fails: [
    {
      yaml: `taxonomy:
  topics:
    billing: {weight: 0.6, subtopics: [too_high, paid_twice]}
    faults: 0.4`,
      finds: ['taxonomy.topics.faults.subtopics'],
    },
  ],
  passes: [
    {
      yaml: `taxonomy:
  topics:
    billing: {weight: 0.6, subtopics: [too_high, paid_twice]}
    faults: {weight: 0.4, subtopics: {no_signal: 0.3, slow: 0.7}}`,
    },
  ],
  *check({ taxonomy }) {
    for (const [name, topic] of Object.entries(taxonomy.topics)) {
      if (Object.keys(topic.subtopics).length > 0) continue
      yield {
        at: ['taxonomy', 'topics', name, 'subtopics'],
        message: `Topic ${show(name)} has no subtopics; it should have some.`,
        hint: 'List the three to six kinds of request that people bring under this topic.',
      }
    }
  },
})
