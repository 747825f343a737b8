import type { DesignWith } from '../../spec/design.ts'
import type { Flaw, WordRange } from '../../spec/personas.ts'
import type { NonCooperationSpec, StagesSpec } from '../../spec/prompts.ts'
import type { Count, Probability, Share, Text, WeightedValue } from '../../spec/values.ts'
import { formatPercent, oneLine } from '../format.ts'
import { defineArtifact } from './artifact-type.ts'
import { compact, markDefault, markDefaults, provenance, reason } from './provenance.ts'
import { type Remark, yamlText } from './yaml-text.ts'

/** Values to draw from, with their weights in the same order. */
export interface WeightedOptions {
  /** The values. */
  options: string[]
  /** The share of each value; together they are 1. */
  weights: Share[]
  /** What the values mean, where the spec says it. */
  descriptions?: Record<string, Text>
}

/** HOW people write: styles, weights and word limits. */
export interface StyleOptions extends WeightedOptions {
  /** Fewest and most words of one message, by style. Code must enforce them. */
  word_limits: Record<string, WordRange>
}

/** What makes messages hard to answer, and how often it shows. */
export interface FlawPatterns {
  /** Whether each flaw is drawn anew for every message, or once for a conversation. */
  drawn_per: 'message' | 'conversation'
  /** The one flaw that every persona has who is not free of them. */
  primary: {
    /** How many a persona has. */
    per_persona: Count
    /** Chance that a message shows it. */
    chance_per_message: Probability
  }
  /** Further flaws of a persona. */
  secondary: {
    /**
     * Most of them that a persona has.
     * @asType integer
     * @minimum 0
     */
    per_persona_at_most: number
    /** Chance that a message shows a given one. */
    chance_per_message: Probability
  }
  /** Share of personas without any flaw. */
  flaw_free_share: Share
  /** The flaws, by group and name. */
  library: Record<string, Record<string, Flaw>>
}

/** What a persona is drawn from. */
export interface PersonaTemplate {
  /** HOW people write. */
  communication_style: StyleOptions
  /** What makes their messages hard to answer. */
  flaw_patterns: FlawPatterns
  /** WHO they are: the domain's own attributes, by name. */
  attributes?: Record<string, WeightedOptions>
  /** How the person's situation develops. */
  trajectory?: WeightedOptions
}

/** What the placeholders of the user simulator's prompt are filled with. */
export interface UserSimulation {
  /** Guidance by stage: the first quarter of the exchanges, the middle, the last quarter. */
  stage_guidance: Required<StagesSpec>
  /** Chances of each way to treat the assistant's question; together they are 1. */
  cooperation: Required<NonCooperationSpec>
}

/** What `config/persona-template.yaml` holds. */
export interface PersonaTemplateFile {
  /** What a persona is drawn from. */
  persona_template: PersonaTemplate
  /** Only where the design has prompts too. */
  user_simulation?: UserSimulation
}

export const personaTemplate = defineArtifact({
  path: 'config/persona-template.yaml',
  summary: 'Who the simulated users are: styles with word limits, flaws and how often they show, attributes.',
  readBy: 'The code that draws personas, and for every message which flaws show and how long it may be.',
  needs: ['personas'],
  text(design, specName) {
    return yamlText({ head: head(specName, design), data: templateView(design), remarks: remarks(design) })
  },
})

function head(specName: string, { domain, personas }: DesignWith<'personas'>): string[] {
  const { primary, secondary, flaw_free } = personas.flaw_rates
  const drawn =
    Object.keys(personas.trajectories).length > 0
      ? ', a value of every attribute and a trajectory'
      : ' and a value of every attribute'
  return [
    provenance(specName),
    '',
    `Persona template of ${oneLine(domain.title)}.`,
    `Draw a style${drawn} for each persona, and its flaws: none for`,
    `${formatPercent(flaw_free)} of personas, else one primary flaw and up to ${personas.flaw_rates.max_secondary} secondary ones.`,
    `Then, for every single message, draw whether each flaw shows (${formatPercent(primary)} and ${formatPercent(secondary)}): code draws, the`,
    'simulator is only told what to show now. Enforce the word limits by code, or every style becomes verbose.',
  ]
}

/** The data of the artifact, in the seed's key names. */
function templateView(design: DesignWith<'personas'>): PersonaTemplateFile {
  return { persona_template: personaView(design), ...compact({ user_simulation: simulationView(design) }) }
}

function personaView({ personas }: DesignWith<'personas'>): PersonaTemplate {
  const { styles, flaws, flaw_rates, attributes, trajectories } = personas
  const ranges = Object.entries(styles).map(([name, { words }]) => [name, words])
  const { options, weights, descriptions } = optionsOf(styles)
  return {
    communication_style: {
      options,
      weights,
      word_limits: Object.fromEntries(ranges),
      ...compact({ descriptions }),
    },
    flaw_patterns: {
      drawn_per: flaw_rates.drawn_per,
      primary: { per_persona: 1, chance_per_message: flaw_rates.primary },
      secondary: { per_persona_at_most: flaw_rates.max_secondary, chance_per_message: flaw_rates.secondary },
      flaw_free_share: flaw_rates.flaw_free,
      library: flaws,
    },
    ...compact({
      attributes: Object.fromEntries(
        Object.entries(attributes).map(([name, values]) => [name, optionsOf(values)]),
      ),
      trajectory: Object.keys(trajectories).length > 0 ? optionsOf(trajectories) : undefined,
    }),
  }
}

/** What the simulator's placeholders are filled with, where the prompts are written too. */
function simulationView({ prompts }: DesignWith<'personas'>): UserSimulation | undefined {
  if (!prompts) return undefined
  const { stages, non_cooperation } = prompts.user_simulator
  return { stage_guidance: stages, cooperation: non_cooperation }
}

function optionsOf(values: Record<string, Omit<WeightedValue, 'because'>>): WeightedOptions {
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
    ...Object.entries(design.personas.styles).flatMap(([name, { because }]) =>
      reason(because, ['persona_template', 'communication_style', 'word_limits', name]),
    ),
    {
      at: flaws,
      text: 'Flaws vary per message, never per conversation: people have good days and bad days.',
      place: 'above',
    },
    ...reason(design.personas.flaw_rates.because, [...flaws, 'primary']),
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
    { at: ['user_simulation'], text: 'What fills placeholders of prompts/user_sim.md.', place: 'above' },
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
