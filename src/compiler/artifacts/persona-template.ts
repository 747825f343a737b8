import type { DesignWith } from '../../spec/design.ts'
import type { WeightedValue } from '../../spec/values.ts'
import { formatPercent } from '../format.ts'
import { defineArtifact } from './artifact-type.ts'
import { compact, markDefault, markDefaults, provenance } from './provenance.ts'
import { type Remark, yamlText } from './yaml-text.ts'

export const personaTemplate = defineArtifact({
  path: 'config/persona-template.yaml',
  summary: 'Who the simulated users are: styles with word limits, flaws and how often they show, attributes.',
  needs: ['personas'],
  text(design, specName) {
    const data = { persona_template: personaView(design), ...simulationView(design) }
    return yamlText({ head: head(specName, design), data, remarks: remarks(design) })
  },
})

function head(specName: string, { domain, personas }: DesignWith<'personas'>): string[] {
  const { primary, secondary, flaw_free } = personas.flaw_rates
  return [
    provenance(specName),
    '',
    `Persona template of ${domain.title.replace(/\s+/g, ' ')}.`,
    'Draw a style, a value of every attribute and a trajectory for each persona, and its flaws: none for',
    `${formatPercent(flaw_free)} of personas, else one primary flaw and up to ${personas.flaw_rates.max_secondary} secondary ones.`,
    `Then, for every single message, draw whether each flaw shows (${formatPercent(primary)} and ${formatPercent(secondary)}): code draws, the`,
    'simulator is only told what to show now. Enforce the word limits by code, or every style becomes verbose.',
  ]
}

/** The data of the artifact, in the seed's key names. */
function personaView({ personas }: DesignWith<'personas'>) {
  const styles = Object.entries(personas.styles)
  const { flaw_rates } = personas
  return {
    communication_style: {
      options: styles.map(([name]) => name),
      weights: styles.map(([, { weight }]) => weight),
      word_limits: Object.fromEntries(styles.map(([name, { words }]) => [name, words])),
      ...compact({ descriptions: described(personas.styles) }),
    },
    flaw_patterns: {
      drawn_per: flaw_rates.drawn_per,
      primary: { per_persona: 1, chance_per_message: flaw_rates.primary },
      secondary: { per_persona_at_most: flaw_rates.max_secondary, chance_per_message: flaw_rates.secondary },
      flaw_free_share: flaw_rates.flaw_free,
      library: personas.flaws,
    },
    ...compact({
      attributes: Object.fromEntries(
        Object.entries(personas.attributes).map(([name, values]) => [name, options(values)]),
      ),
      trajectory: Object.keys(personas.trajectories).length > 0 ? options(personas.trajectories) : undefined,
    }),
  }
}

/** What the simulator's placeholders are filled with, where the prompts are written too. */
function simulationView({ prompts }: DesignWith<'personas'>) {
  if (!prompts) return {}
  const { stages, non_cooperation } = prompts.user_simulator
  return { user_simulation: { stage_guidance: stages, cooperation: non_cooperation } }
}

function options(values: Record<string, WeightedValue>) {
  return {
    options: Object.keys(values),
    weights: Object.values(values).map(({ weight }) => weight),
    ...compact({ descriptions: described(values) }),
  }
}

function described(values: Record<string, { description?: string }>): Record<string, string> {
  const entries = Object.entries(values).flatMap(([name, { description }]) =>
    description ? [[name, description]] : [],
  )
  return Object.fromEntries(entries)
}

function remarks(design: DesignWith<'personas'>): Remark[] {
  const flaws = ['persona_template', 'flaw_patterns']
  const rates = ['personas', 'flaw_rates']
  const simulator = ['prompts', 'user_simulator']
  return [
    ...markDefaults(
      design,
      ['personas', 'styles'],
      ['persona_template', 'communication_style'],
      'HOW people write; word limits are words of one message.',
    ),
    {
      at: flaws,
      text: 'Flaws vary per message, never per conversation: people have good days and bad days.',
      place: 'above',
    },
    ...markDefault(design, [...rates, 'primary'], [...flaws, 'primary', 'chance_per_message']),
    ...markDefault(design, [...rates, 'secondary'], [...flaws, 'secondary', 'chance_per_message']),
    ...markDefault(design, [...rates, 'flaw_free'], [...flaws, 'flaw_free_share']),
    ...markDefaults(
      design,
      ['personas', 'flaws'],
      [...flaws, 'library'],
      'By group. `weight` is how likely a flaw is to be given to a persona, relative to the others.',
    ),
    { at: ['persona_template', 'attributes'], text: 'WHO they are.', place: 'above' },
    {
      at: ['persona_template', 'trajectory'],
      text: 'How the person’s situation develops; about the situation, not the style.',
      place: 'above',
    },
    ...markDefaults(
      design,
      [...simulator, 'stages'],
      ['user_simulation', 'stage_guidance'],
      'For {{stage_guidance}}: early is the first quarter of the exchanges, late the last quarter.',
    ),
    ...markDefaults(
      design,
      [...simulator, 'non_cooperation'],
      ['user_simulation', 'cooperation'],
      'For {{cooperation}}: drawn for each message that follows a question.',
    ),
  ]
}
