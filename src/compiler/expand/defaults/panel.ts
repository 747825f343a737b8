import type { EdgeUserSpec, ExpertSpec } from '../../../spec/critique.ts'

/** The panel for a spec that names none: the mix that the method asks for, in general words. */
export const defaultExperts: Record<string, ExpertSpec> = {
  experienced_practitioner: {
    kind: 'practitioner',
    school: 'front line',
    background: 'Has handled these conversations daily for years and knows what people leave unsaid.',
    artifacts: ['taxonomy', 'rubric', 'prompts'],
  },
  process_practitioner: {
    kind: 'practitioner',
    school: 'process and quality',
    background: 'Runs a team that is measured on outcomes and has seen which scripts make matters worse.',
    artifacts: ['rubric', 'prompts', 'model'],
  },
  critical_researcher: {
    kind: 'critical_researcher',
    background:
      'Studies how assistants fail the people they are meant to help, and distrusts tidy categories.',
    artifacts: ['taxonomy', 'rubric', 'personas'],
  },
  vulnerable_users_advocate: {
    kind: 'advocate',
    background: 'Speaks for people who are stressed, ill, poor, old or treated badly before.',
    artifacts: ['taxonomy', 'personas', 'prompts'],
  },
  accessibility_expert: {
    kind: 'accessibility',
    background:
      'Works with people who write with assistive technology, in a second language or with dyslexia.',
    artifacts: ['personas', 'taxonomy'],
  },
  evaluation_expert: {
    kind: 'evaluation',
    background: 'Builds evaluations with human and model judges and knows how rubrics are gamed.',
    artifacts: ['rubric', 'prompts'],
  },
}

/** Users at the edge, for a spec that names none. */
export const defaultEdgeUsers: Record<string, EdgeUserSpec> = {
  burned_before: { background: 'Was let down by an assistant like this one and expects it again.' },
  in_crisis: { background: 'Is in acute distress that has little to do with the stated request.' },
  another_culture: { background: 'Expects other forms of politeness, directness and authority.' },
  unusual_communication: {
    background: 'Writes in fragments, symbols or very literally, and reads replies literally.',
  },
  gaming_the_system: {
    background: 'Tries to get what the rules do not allow, with charm, pressure or invented facts.',
  },
}
