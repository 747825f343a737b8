import { show } from '../../spec/show.ts'
import { defineRule } from '../rule.ts'

// What people call the topic for everything that has none. One that is small is not the flat list that this is about.
const catchAll =
  /^(?:(?:all |any ?|every ?|some ?)?(?:other|others|thing else)|misc|miscellaneous|rest|the rest)$/

export default defineRule({
  id: 'taxonomy/topics-have-subtopics',
  severity: 'warning',
  origin: 'guide',
  phase: 'design',
  summary: 'Every topic has subtopics, but for a small one that holds the rest.',
  why: 'A flat list of topics leaves the choice inside each topic to the generating model, which has one favourite story for "billing" and tells it two hundred times.',
  needs: ['taxonomy'],
  options: {
    catch_all_max: {
      default: 0.1,
      minimum: 0,
      maximum: 1,
      description:
        'Largest weight of a topic for everything else (`other`, `misc`) that needs no subtopics. A larger one hides what people ask about.',
    },
  },
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
    {
      yaml: `taxonomy:
  topics:
    billing: {weight: 0.95, subtopics: [too_high, paid_twice]}
    other: 0.05`,
    },
  ],
  *check({ taxonomy }, { catch_all_max }) {
    for (const [name, topic] of Object.entries(taxonomy.topics)) {
      if (Object.keys(topic.subtopics).length > 0) continue
      const isCatchAll = catchAll.test(name.toLowerCase().replace(/[_\s-]+/g, ' '))
      if (isCatchAll && topic.weight <= catch_all_max) continue
      yield {
        at: ['taxonomy', 'topics', name, 'subtopics'],
        message: `Topic ${show(name)} has no subtopics; it should have some.`,
        hint: isCatchAll
          ? `List what people bring under it, or make topics of that until at most ${catch_all_max} is left.`
          : 'List the three to six kinds of request that people bring under this topic.',
      }
    }
  },
})
