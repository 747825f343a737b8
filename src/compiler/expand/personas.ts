import type { Setting } from '../../spec/domain.ts'
import { oncePer } from '../../spec/once-per.ts'
import type { Flaw, Personas, PersonasSpec, Style } from '../../spec/personas.ts'
import { flawLibrary } from './defaults/flaws.ts'
import { defaultStyleWeights, knownStyle, usualWords } from './defaults/styles.ts'
import { expandWeights } from './weights.ts'

export function expandPersonas(spec: PersonasSpec, setting: Setting): Personas {
  const attributes: Personas['attributes'] = {}
  for (const [name, values] of Object.entries(spec.attributes ?? {})) attributes[name] = expandWeights(values)
  return {
    styles: spec.styles ? expandStyles(spec.styles, setting) : defaultStyles(setting),
    flaws: spec.flaws ? expandFlaws(spec.flaws) : defaultFlaws(flawLibrary),
    // The seed's numbers: primary 50 % of messages, each secondary 20 %, a fifth of personas without flaws.
    flaw_rates: {
      primary: 0.5,
      secondary: 0.2,
      flaw_free: 0.2,
      max_secondary: 2,
      drawn_per: 'message',
      ...spec.flaw_rates,
    },
    attributes,
    trajectories: expandWeights(spec.trajectories ?? {}),
  }
}

// What a spec leaves out is the same for all specs, and made once.
const defaultStyles = oncePer((setting: Setting) => expandStyles(defaultStyleWeights(), setting))
const defaultFlaws = oncePer(expandFlaws)

function expandStyles(spec: NonNullable<PersonasSpec['styles']>, setting: Setting): Personas['styles'] {
  const styles: Record<string, Style> = {}
  for (const [name, style] of Object.entries(spec)) {
    const written = typeof style === 'number' ? { weight: style } : style
    styles[name] = { words: usualWords(setting), ...knownStyle(name, setting), ...written }
  }
  return styles
}

function expandFlaws(spec: NonNullable<PersonasSpec['flaws']>): Personas['flaws'] {
  const flaws: Record<string, Record<string, Flaw>> = {}
  for (const [group, members] of Object.entries(spec)) {
    const full: Record<string, Flaw> = {}
    for (const [name, flaw] of Object.entries(members)) full[name] = { weight: 1, ...flaw }
    flaws[group] = full
  }
  return flaws
}
