import { findWrongSum, sumToOne } from '../../measure/weight-sum.ts'
import { defineRule } from '../rule.ts'
import { roundingFix, wrongSum } from '../wrong-sum.ts'

export default defineRule({
  id: 'prompts/non-cooperation-sums-to-one',
  severity: 'error',
  origin: 'guide',
  phase: 'design',
  summary: 'The shares of what a simulated user does with a question sum to 1.',
  why: 'Code draws one of the four for each message. Shares that sum to less leave draws for which nothing is said, and a simulator that is told nothing cooperates.',
  fixes: roundingFix,
  needs: ['prompts'],
  options: {},
  fails: [
    {
      yaml: `prompts:
  user_simulator:
    non_cooperation: {ignore: 0.3, pivot: 0.35, push_back: 0.2, engage: 0.2}`,
      finds: ['prompts.user_simulator.non_cooperation.pivot'],
    },
    {
      yaml: `prompts:
  user_simulator:
    non_cooperation: {ignore: 0.3, pivot: 0.3, push_back: 0.2}`,
      finds: ['prompts.user_simulator.non_cooperation.engage'],
    },
    {
      yaml: `prompts:
  user_simulator:
    non_cooperation: {ignore: 0.17, pivot: 0.17, push_back: 0.17, engage: 0.50}`,
      finds: ['prompts.user_simulator.non_cooperation.ignore'],
      fixed: `prompts:
  user_simulator:
    non_cooperation: {ignore: 0.16, pivot: 0.17, push_back: 0.17, engage: 0.50}`,
    },
  ],
  passes: [
    {
      yaml: `prompts:
  user_simulator:
    non_cooperation: {ignore: 0.2, pivot: 0.2, push_back: 0.1, engage: 0.5}`,
    },
    {
      yaml: `prompts:
  user_simulator:
    non_cooperation: {engage: 1}`,
    },
  ],
  *check({ prompts, spec }) {
    if (sumToOne(Object.values(prompts.user_simulator.non_cooperation))) return
    const written = spec.prompts?.user_simulator?.non_cooperation ?? {}
    const shares = Object.entries(prompts.user_simulator.non_cooperation)
    // A share that was left out is the likelier mistake, so it stands first where several could mend the sum.
    const absent = shares.map(([name]) => name).filter((name) => !Object.hasOwn(written, name))
    const first = absent.map((name) => [name, 0] as const)
    const weights = Object.fromEntries([...first, ...Object.entries(written), ...shares])
    const at = (name: string) =>
      ['prompts', 'user_simulator', 'non_cooperation', name as keyof typeof written] as const
    for (const { fix, suggestions, ...finding } of wrongSum({
      subject: 'Non-cooperation shares',
      weights,
      at,
      absent,
    })) {
      const { suspect, mended } = findWrongSum(weights)!
      const missing = !Object.hasOwn(written, suspect) && mended > 0
      // What is not written can be neither rounded nor set.
      if (absent.length === shares.length)
        yield {
          ...finding,
          hint: 'Write the four shares, or leave `non_cooperation` out for those of the method.',
        }
      else if (missing)
        yield {
          ...finding,
          hint: absent.length === 1 ? `Write \`${suspect}: ${mended}\`.` : `Add ${mended} to one of them.`,
        }
      else yield { ...finding, ...(fix && { fix }), ...(suggestions && { suggestions }) }
    }
  },
})
