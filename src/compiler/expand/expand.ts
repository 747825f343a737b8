import { planTokens } from '../../measure/token-economics.ts'
import type { Baseline, BaselineSpec } from '../../spec/baseline.ts'
import type { CritiqueSpec } from '../../spec/critique.ts'
import type { Design } from '../../spec/design.ts'
import type { Spec } from '../../spec/spec.ts'
import type { TokenEconomics } from '../../spec/tokens.ts'
import { defaultEdgeUsers, defaultExperts } from './defaults/panel.ts'
import { expandModel } from './model.ts'
import { expandPersonas } from './personas.ts'
import { expandPrompts } from './prompts.ts'
import { expandRubric } from './rubric.ts'
import { expandTaxonomy } from './taxonomy.ts'

/**
 * The total design of a valid spec: every default filled in, every shorthand written out. A section that the spec has
 * not started stays absent, except critique and baseline, which are protocols with a default of their own.
 */
export function expand(spec: Spec): Design {
  const domain: Design['domain'] = { setting: 'live_chat', language: 'en', constraints: {}, ...spec.domain }
  const tokens = spec.tokens && {
    system_prompt: 500,
    reserve: 1000,
    per_exchange: 500,
    margin: 0.2,
    ...spec.tokens,
  }
  return {
    spec,
    domain,
    model: spec.model && expandModel(spec.model),
    tokens,
    taxonomy: spec.taxonomy && expandTaxonomy(spec.taxonomy),
    personas: spec.personas && expandPersonas(spec.personas, domain.setting),
    rubric: spec.rubric && expandRubric(spec.rubric),
    prompts: spec.prompts && expandPrompts(spec.prompts),
    critique: expandCritique(spec.critique ?? {}),
    baseline: expandBaseline(spec.baseline ?? {}, tokens),
  }
}

function expandCritique(spec: CritiqueSpec): Design['critique'] {
  return {
    ...spec,
    experts: spec.experts ?? defaultExperts,
    edge_users: spec.edge_users ?? defaultEdgeUsers,
    models: spec.models ?? [],
  }
}

function expandBaseline(spec: BaselineSpec, tokens: TokenEconomics | undefined): Baseline {
  const longest = tokens && planTokens(tokens)?.longest
  return {
    // In the method's range of 10 to 20, and even, so that quotas of .15 and .50 come out whole enough.
    scenarios: 16,
    // Conversations longer than those that are trained on would measure something else.
    exchanges: Math.max(1, Math.min(6, longest ?? 6)),
    repeats: 1,
    plan: 'quota',
    seed: 1,
    judges: [],
    aggregation: 'strictest_score',
    ...spec,
    // The seed's decision gate: > 70 %, 50–70 %, < 50 %.
    bands: { needed_below: 0.5, sufficient_above: 0.7, ...spec.bands },
  }
}
