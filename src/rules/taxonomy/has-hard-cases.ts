import { list, show } from '../../spec/show.ts'
import { missingHardCases } from '../hard-cases.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'taxonomy/has-hard-cases',
  severity: 'warning',
  origin: 'guide',
  phase: 'design',
  summary: 'Some scenarios are harder than the middle.',
  why: 'On easy requests the base model is already good, so that data without hard ones teaches little and the evaluation flatters. What reaches people in the end are the hard cases.',
  needs: ['taxonomy'],
  options: {},
  fails: [
    {
      yaml: `taxonomy:
  topics: {billing: 0.6, faults: 0.4}
  dimensions: {difficulty: {easy: 0.4, medium: 0.6, hard: 0}}`,
      finds: ['taxonomy.dimensions.difficulty.hard.weight'],
    },
    {
      yaml: `taxonomy:
  topics: {billing: 0.6, faults: 0.4}
  dimensions: {difficulty: {medium: 1}}`,
      finds: ['taxonomy.dimensions.difficulty'],
    },
  ],
  passes: [
    {
      yaml: `taxonomy:
  topics: {billing: 0.6, faults: 0.4}
  dimensions: {difficulty: {easy: 0.3, medium: 0.5, hard: 0.2}}`,
    },
    {
      yaml: `taxonomy:
  topics: {billing: 0.6, faults: 0.4}
  dimensions: {difficulty: {one_step: 0.7, no_good_answer: 0.3}}`,
    },
  ],
  *check({ taxonomy }) {
    const missing = missingHardCases(taxonomy)
    if (!missing) return
    const { drawn, hard } = missing
    yield {
      at: hard
        ? ['taxonomy', 'dimensions', 'difficulty', hard, 'weight']
        : ['taxonomy', 'dimensions', 'difficulty'],
      message: `Difficulty is always ${list(drawn.map(show), 'or')}; some scenarios should be harder.`,
      hint: hard
        ? `Give ${show(hard)} a weight of about 0.2.`
        : 'Add a value `hard` with a weight of about 0.2.',
    }
  },
})
