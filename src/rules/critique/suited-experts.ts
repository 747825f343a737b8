import type { ExpertKind } from '../../spec/critique.ts'
import { list, show } from '../../spec/show.ts'
import { criticisedArtifacts } from '../critique-targets.ts'
import { defineRule } from '../rule.ts'

// The method's table of experts to consider, in the words of the spec. Researchers suit what they study: any artifact
// but the prompts.
const suited: Record<(typeof criticisedArtifacts)[number], [kinds: ExpertKind[], wanted: string]> = {
  taxonomy: [
    ['practitioner', 'user_research', 'critical_researcher', 'safety'],
    'a practitioner or researcher',
  ],
  rubric: [
    ['evaluation', 'safety', 'practitioner', 'critical_researcher'],
    'an expert in evaluation or safety',
  ],
  personas: [
    ['advocate', 'accessibility', 'user_research', 'critical_researcher'],
    'an advocate or an expert in accessibility or user research',
  ],
  prompts: [['practitioner', 'safety', 'evaluation'], 'a practitioner or an expert in safety'],
}

// A message names as many experts as a reader can take in.
const mostNamed = 6

export default defineRule({
  id: 'critique/suited-experts',
  severity: 'info',
  origin: 'guide',
  phase: 'design',
  summary: 'Each of the four artifacts has an expert of a kind that suits it.',
  why: 'A judge builder reads personas for gaps in the statistics, and a users’ advocate for people who are missing. Both are right, and only one of them finds what the artifact is for.',
  needs: ['critique'],
  options: {},
  fails: [
    {
      yaml: `critique:
  experts:
    floor_lead: {kind: practitioner, background: Led the chat floor., artifacts: [taxonomy, personas]}
    ward_nurse: {kind: advocate, background: Speaks for the ill., artifacts: [rubric, prompts]}`,
      finds: ['critique.experts', 'critique.experts', 'critique.experts'],
    },
  ],
  passes: [
    {
      yaml: `critique:
  experts:
    floor_lead: {kind: practitioner, background: Led the chat floor., artifacts: [taxonomy, prompts]}
    ward_nurse: {kind: advocate, background: Speaks for the ill., artifacts: [rubric, personas]}
    judge_maker: {kind: evaluation, background: Builds evaluations., artifacts: [rubric]}`,
    },
  ],
  *check({ spec, critique }) {
    if (!spec.critique?.experts) return
    const experts = Object.entries(critique.experts)
    for (const target of criticisedArtifacts) {
      const critics = experts.filter(([, { artifacts }]) => artifacts.includes(target))
      const [kinds, wanted] = suited[target]
      // Without any expert it is critique/four-artifacts-covered that speaks.
      if (critics.length === 0 || critics.some(([, { kind }]) => kinds.includes(kind))) continue
      const names = critics.slice(0, mostNamed).map(([name, { kind }]) => `${show(name)} (${kind})`)
      if (critics.length > mostNamed) names.push(`${critics.length - mostNamed} more`)
      yield {
        at: ['critique', 'experts'],
        message: `Only ${list(names)} criticise${names.length === 1 ? 's' : ''} the ${target}; ${wanted} should as well.`,
        hint: `Add \`${target}\` to the \`artifacts\` of such an expert, or add one.`,
        related: critics.slice(0, mostNamed).map(([name]) => ({
          at: ['critique', 'experts', name, 'artifacts'] as const,
          message: `criticises the ${target}`,
        })),
      }
    }
  },
})
