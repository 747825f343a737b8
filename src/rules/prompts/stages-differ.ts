import { foldText } from '../../measure/fold-text.ts'
import { defineRule } from '../rule.ts'

const stages = ['early', 'middle', 'late'] as const

export default defineRule({
  id: 'prompts/stages-differ',
  severity: 'warning',
  origin: 'guide',
  phase: 'design',
  summary: 'The simulated user is told something different early, in the middle and late.',
  why: 'People arrive, work and leave. A simulator that is told the same throughout opens its sixth message like its first and never comes to an end, so the training data has no closings worth learning.',
  needs: ['prompts'],
  options: {},
  fails: [
    {
      yaml: `prompts:
  user_simulator:
    stages:
      early: Say what you need.
      middle: React to what was said.
      late: say what you  need.`,
      finds: ['prompts.user_simulator.stages.late'],
    },
  ],
  passes: [
    { yaml: 'prompts: {user_simulator: {stages: {late: Come to an end that fits how it went.}}}' },
    { yaml: 'prompts: {domain_rules: [Never promise money]}' },
  ],
  *check({ prompts, spec }) {
    const written = spec.prompts?.user_simulator?.stages
    if (!written) return
    const texts = prompts.user_simulator.stages
    for (const [index, stage] of stages.entries()) {
      const earlier = stages
        .slice(0, index)
        .find((other) => foldText(texts[other]) === foldText(texts[stage]))
      if (earlier === undefined) continue
      // What fdc says itself is not what has to change.
      const [copy, other] = written[stage] === undefined ? [earlier, stage] : [stage, earlier]
      yield {
        at: ['prompts', 'user_simulator', 'stages', copy],
        message: `Stage \`${copy}\` says the same as \`${other}\`; each stage must say what a person does then.`,
        hint: `Write what changes, or leave \`${copy}\` out for fdc’s own guidance.`,
        related: [{ at: ['prompts', 'user_simulator', 'stages', other], message: 'the same guidance' }],
      }
    }
  },
})
