import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'rubric/weights-considered',
  severity: 'info',
  origin: 'guide',
  phase: 'design',
  summary: 'Categories that all weigh the same say why.',
  why: 'Equal weights are what is left when nobody asked which fault does the most harm. They can be right, and then one sentence says so; otherwise good manners make up for a wrong answer, point for point.',
  needs: ['rubric'],
  options: {
    min: {
      default: 3,
      minimum: 2,
      maximum: 100,
      description: 'Fewest categories that are looked at. 3, because two halves are often meant.',
    },
  },
  fails: [
    {
      yaml: `rubric:
  categories:
    content: {weight: 0.34, criteria: [CQ1]}
    steps: {weight: 0.33, criteria: [CQ2]}
    tone: {weight: 0.33, criteria: [CQ3]}
  criteria:
    CQ1: {question: Is the answer correct?}
    CQ2: {question: Is a next step named?}
    CQ3: {question: Is the tone friendly?}`,
      finds: ['rubric.categories'],
    },
  ],
  passes: [
    {
      yaml: `rubric:
  categories:
    content: {weight: 0.4, criteria: [CQ1]}
    steps: {weight: 0.3, criteria: [CQ2]}
    tone: {weight: 0.3, criteria: [CQ3]}
  criteria:
    CQ1: {question: Is the answer correct?}
    CQ2: {question: Is a next step named?}
    CQ3: {question: Is the tone friendly?}`,
    },
    {
      yaml: `rubric:
  because: Two leads ranked the three by harm and came out even.
  categories:
    content: {weight: 0.34, criteria: [CQ1]}
    steps: {weight: 0.33, criteria: [CQ2]}
    tone: {weight: 0.33, criteria: [CQ3]}
  criteria:
    CQ1: {question: Is the answer correct?}
    CQ2: {question: Is a next step named?}
    CQ3: {question: Is the tone friendly?}`,
    },
  ],
  *check({ rubric }, { min }) {
    const categories = Object.values(rubric.categories)
    if (categories.length < min || rubric.because || categories.some(({ because }) => because)) return
    const weights = categories.map(({ weight }) => weight)
    const [least, most] = [Math.min(...weights), Math.max(...weights)]
    if (most - least > lastDigit(weights) * (1 + 1e-9)) return
    yield {
      at: ['rubric', 'categories'],
      message: `All ${weights.length} categories weigh the same (${least === most ? least : `${least} to ${most}`}), and no \`because\` says why; weights must say which faults do the most harm.`,
      hint: 'Weigh the categories by harm, or write into `because` why they are equal.',
    }
  },
})

// Thirds are written as 0.34, 0.33 and 0.33: a difference in the last digit is rounding, unless that digit is the first.
function lastDigit(weights: readonly number[]): number {
  const digits = Math.max(...weights.map((weight) => String(weight).split('.')[1]?.length ?? 0))
  return digits < 2 ? 0 : 10 ** -digits
}
