import { defineRule, type Proposal } from '../rule.ts'

export default defineRule({
  id: 'rubric/threshold-in-range',
  severity: 'warning',
  origin: 'guide',
  phase: 'design',
  summary: 'The score from which a conversation passes lies in a range that still tells good from bad.',
  why: 'The method starts at 0.80. Below 0.70 a conversation passes that fails almost a third of the rubric, and the model learns from it; above 0.95 one NO of one judge rejects, so that the noise of judging decides.',
  needs: ['rubric'],
  options: {
    min: { default: 0.7, minimum: 0, maximum: 1, description: 'Lowest threshold.' },
    max: { default: 0.95, minimum: 0, maximum: 1, description: 'Highest threshold.' },
  },
  fails: [
    {
      yaml: `rubric:
  criteria: {CQ1: {question: Is the answer correct?}}
  pass_threshold: 0.5`,
      finds: ['rubric.pass_threshold'],
    },
    {
      yaml: `rubric:
  criteria: {CQ1: {question: Is the answer correct?}}
  pass_threshold: 1`,
      finds: ['rubric.pass_threshold'],
    },
  ],
  passes: [
    {
      yaml: `rubric:
  criteria: {CQ1: {question: Is the answer correct?}}
  pass_threshold: 0.85`,
    },
    { yaml: 'rubric: {criteria: {CQ1: {question: Is the answer correct?}}}' },
  ],
  *check({ rubric, spec }, { min, max }) {
    const { pass_threshold: threshold } = rubric
    if (threshold >= min && threshold <= max) return
    const isWritten = spec.rubric?.pass_threshold !== undefined
    // Where the method starts, or as near to it as the options allow.
    const start = Math.min(max, Math.max(min, 0.8))
    yield {
      at: ['rubric', 'pass_threshold'],
      message: `The pass threshold is ${threshold}${isWritten ? meaning(threshold) : ' by default'}; it must lie between ${min} and ${max}.`,
      hint: `Start at ${start}, and move it by what the pilot shows.`,
      ...(isWritten && { suggestions: [startAt(start)] }),
    }
  },
})

function meaning(threshold: number): string {
  if (threshold === 0) return ', so that every conversation passes'
  return threshold === 1 ? ', so that a single NO rejects' : ''
}

function startAt(threshold: number): Proposal {
  const at = ['rubric', 'pass_threshold'] as const
  return { title: `Set it to ${threshold}.`, changes: [{ at, set: threshold }] }
}
