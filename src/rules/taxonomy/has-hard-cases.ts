import { list, show } from '../../spec/show.ts'
import { defineRule } from '../rule.ts'

// Names that promise nothing hard. Others are the domain's own, and are believed.
const easyOrMiddle = new Set(
  'trivial simple easy basic low beginner medium moderate middle normal average standard intermediate'.split(
    ' ',
  ),
)

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
    const difficulty = taxonomy.dimensions.difficulty
    if (!difficulty) return
    const drawn = Object.keys(difficulty).filter((name) => difficulty[name]!.weight > 0)
    for (const { dimension, weights } of taxonomy.conditional) {
      if (dimension === 'difficulty') drawn.push(...Object.keys(weights).filter((name) => weights[name]! > 0))
    }
    const values = [...new Set(drawn)]
    const harder = values.filter((name) => !easyOrMiddle.has(name.toLowerCase()))
    // A single value of the domain's own is no harder than anything, unless it says that it is.
    const enough = harder.length > 0 && (values.length > 1 || /hard/i.test(harder[0]!))
    if (enough || values.length === 0) return
    const hard = Object.keys(difficulty).find((name) => name.toLowerCase() === 'hard')
    yield {
      at: hard
        ? ['taxonomy', 'dimensions', 'difficulty', hard, 'weight']
        : ['taxonomy', 'dimensions', 'difficulty'],
      message: `Difficulty is always ${list(values.map(show), 'or')}; some scenarios should be harder.`,
      hint: hard
        ? `Give ${show(hard)} a weight of about 0.2.`
        : 'Add a value `hard` with a weight of about 0.2.',
    }
  },
})
