import { findNearDuplicates } from '../../measure/near-duplicates.ts'
import { similarity as similarityOf } from '../../measure/shingles.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'rubric/distinct-criteria',
  severity: 'warning',
  origin: 'ours',
  phase: 'design',
  summary: 'No two criteria ask nearly the same question.',
  why: 'The same question asked twice counts twice, is paid for twice, and lets a judge contradict itself. Mostly a criterion was copied in order to be changed. Similarity is the share of their word triples that two questions have in common.',
  needs: ['rubric'],
  options: {
    similarity: {
      default: 0.8,
      minimum: 0.1,
      maximum: 1,
      description:
        'Similarity from which two questions are nearly the same. At 0.8 one word among 25 may differ; of two shorter questions that differ in a word, each mostly asks something of its own.',
    },
  },
  fails: [
    {
      yaml: `rubric:
  criteria:
    CQ1: {question: Does the assistant name the next step?}
    CQ2: {question: Is the tone friendly?}
    CQ3: {question: "does the assistant name the next step ?"}`,
      finds: ['rubric.criteria.CQ3.question'],
    },
  ],
  passes: [
    {
      yaml: `rubric:
  criteria:
    CQ1: {question: Does the assistant name the next step?}
    CQ2: {question: Does the assistant name the last step?}
    CQ3: {question: Does the user name the next step?}`,
    },
  ],
  *check({ rubric }, { similarity }) {
    const ids = Object.keys(rubric.criteria)
    const questions = ids.map((id) => rubric.criteria[id]!.question)
    for (const [first, ...others] of findNearDuplicates(questions, similarity).groups) {
      for (const other of others) {
        const alike = similarityOf(questions[first!]!, questions[other]!)
        yield {
          at: ['rubric', 'criteria', ids[other]!, 'question'],
          message: `Criterion ${ids[other]} asks ${alike === 1 ? '' : 'nearly '}what criterion ${ids[first!]} asks (similarity ${Math.floor(alike * 100) / 100}); every criterion must ask something of its own.`,
          hint: 'Merge the two, or ask in each only what the other does not.',
          related: [
            {
              at: ['rubric', 'criteria', ids[first!]!, 'question'],
              message: `the question of criterion ${ids[first!]}`,
            },
          ],
        }
      }
    }
  },
})
