import type { ExpertKind } from '../../spec/critique.ts'
import type { DesignPath } from '../../spec/design.ts'
import { count, list } from '../../spec/show.ts'
import { defineRule, type Finding } from '../rule.ts'

const needed: [kinds: ExpertKind[], wanted: string][] = [
  [['critical_researcher'], 'a critical researcher'],
  [['advocate'], 'an advocate of vulnerable users'],
  [['evaluation', 'safety'], 'an expert in evaluation or safety'],
]

export default defineRule({
  id: 'critique/expert-mix',
  severity: 'info',
  origin: 'guide',
  phase: 'design',
  summary: 'The expert panel has the usual size and differing views.',
  why: 'An hour of critique finds blind spots that spoil a hundred transcripts, and experts of one school share theirs. One project found six gaps in its rubric this way before they reached the training data.',
  needs: ['critique'],
  options: {
    min: { default: 5, minimum: 1, description: 'Fewest experts.' },
    max: { default: 7, minimum: 1, description: 'Most experts: beyond it they repeat each other.' },
    practitioners: { default: 2, minimum: 0, description: 'Fewest practitioners, each of another school.' },
  },
  fails: [
    {
      yaml: `critique:
  experts:
    floor_lead: {kind: practitioner, school: support, background: Led the chat floor., artifacts: [rubric]}
    floor_agent: {kind: practitioner, school: support, background: Ten years of chats., artifacts: [rubric]}
    judge_maker: {kind: evaluation, background: Builds evaluations., artifacts: [rubric, prompts]}
    ward_nurse: {kind: advocate, background: Speaks for the ill., artifacts: [personas]}
    screen_reader: {kind: accessibility, background: Tests with the blind., artifacts: [personas]}`,
      finds: ['critique.experts', 'critique.experts.floor_agent.school'],
    },
  ],
  passes: [
    {
      yaml: `critique:
  experts:
    floor_lead: {kind: practitioner, school: support, background: Led the chat floor., artifacts: [rubric]}
    dispatcher: {kind: practitioner, school: field, background: Sends engineers., artifacts: [taxonomy]}
    judge_maker: {kind: evaluation, background: Builds evaluations., artifacts: [rubric, prompts]}
    ward_nurse: {kind: advocate, background: Speaks for the ill., artifacts: [personas]}
    sceptic: {kind: critical_researcher, background: Studies bots that fail., artifacts: [taxonomy]}`,
    },
  ],
  *check({ spec, critique }, { min, max, practitioners }) {
    if (!spec.critique?.experts) return
    const experts = Object.entries(critique.experts)
    if (experts.length < min || experts.length > max) {
      const hint =
        experts.length < min ? 'Add experts, or leave `experts` out for a panel of six.' : undefined
      yield panel(`The panel has ${count(experts.length, 'expert')}; it should have ${min} to ${max}.`, hint)
    }
    const missing = needed.filter(([kinds]) => !experts.some(([, { kind }]) => kinds.includes(kind)))
    const practical = experts.filter(([, { kind }]) => kind === 'practitioner')
    const wanted = missing.map(([, words]) => words)
    if (practical.length < practitioners)
      wanted.unshift(`${count(practitioners, 'practitioner')} (it has ${practical.length})`)
    if (wanted.length > 0) {
      const single = missing.length > 0 || practitioners === 1 ? 'one' : 'them'
      yield panel(
        `The panel lacks ${list(wanted)}; it should have ${wanted.length === 1 ? single : 'all of them'}.`,
        'Add an expert of the `kind` that is missing, or correct the `kind` of one.',
      )
    }
    const schools = new Set(practical.flatMap(([, { school }]) => school?.trim().toLowerCase() ?? []))
    // One practitioner alone has nobody to differ from.
    if (practitioners > 1 && practical.length >= practitioners && schools.size < practitioners) {
      yield {
        at: ['critique', 'experts', practical.at(-1)![0], 'school'],
        message: `The ${practical.length} practitioners name ${schools.size === 0 ? 'no school' : count(schools.size, 'school')}; there should be ${practitioners} different ones.`,
        hint: 'Name the `school` of each, and choose one from another tradition.',
      }
    }
  },
})

function panel(message: string, hint: string | undefined): Finding {
  return { at: ['critique', 'experts'] satisfies DesignPath, message, hint }
}
