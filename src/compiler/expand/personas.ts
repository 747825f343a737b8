import type { Setting } from '../../spec/domain.ts'
import type { Flaw, Personas, PersonasSpec, Style } from '../../spec/personas.ts'
import { flawLibrary } from './defaults/flaws.ts'
import { defaultStyleWeights, knownStyle, usualWords } from './defaults/styles.ts'
import { expandWeights } from './weights.ts'

export function expandPersonas(spec: PersonasSpec, setting: Setting): Personas {
  const styles: Record<string, Style> = {}
  for (const [name, style] of Object.entries(spec.styles ?? defaultStyleWeights())) {
    const written = typeof style === 'number' ? { weight: style } : style
    styles[name] = { words: usualWords(setting), ...knownStyle(name, setting), ...written }
  }
  const flaws: Record<string, Record<string, Flaw>> = {}
  for (const [group, members] of Object.entries(spec.flaws ?? flawLibrary)) {
    const full: Record<string, Flaw> = {}
    for (const [name, flaw] of Object.entries(members)) full[name] = { weight: 1, ...flaw }
    flaws[group] = full
  }
  const attributes: Personas['attributes'] = {}
  for (const [name, values] of Object.entries(spec.attributes ?? {})) attributes[name] = expandWeights(values)
  return {
    styles,
    flaws,
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
