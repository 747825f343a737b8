import type { Design } from '../../spec/design.ts'
import { type IdentityKind, kindOf } from '../../spec/identity.ts'
import type { Dependencies, RunRecord } from '../../spec/record.ts'
import { identityDigests } from './identity-digests.ts'

const people = [
  'topic',
  'edge_share',
  'edge_type',
  'dimension',
  'conditional',
  'style',
  'flaw',
  'flaw_rates',
  'attribute',
  'trajectories',
] as const
const judging = ['criterion', 'category', 'safety_gates', 'scoring'] as const
const model = ['model_choice', 'candidate', 'rejected', 'training', 'deployment', 'risks', 'tokens'] as const

const kinds: Record<RunRecord['kind'], readonly IdentityKind[]> = {
  baseline: [
    'model_choice',
    ...people,
    ...judging,
    'prompt',
    'base',
    'simulator',
    'judge',
    'protocol',
    'scenario',
  ],
  calibration: ['criterion', 'judge'],
  critique: ['domain', ...people, ...judging, 'prompt'],
}

/**
 * What a record of a kind depends on, with the digests of today: a runner records it, and a record is current while it
 * is the same.
 *
 * - A baseline: the chosen model and the one that is asked, the taxonomy and personas that scenarios are drawn from, how
 *   conversations are judged, the protocol, and the prompts of those who take part. The assistant's prompt is not among
 *   them, since the base model gets the system prompt alone; bands, budget and decision come after the result.
 * - A calibration: the criteria with their examples, and the judges.
 * - A critique: the domain and what the experts look at. That is the model with its tokens only where one of the panel is
 *   asked to.
 *
 * What a run was told on its command line counts as if the spec said it.
 */
export function dependencies(kind: RunRecord['kind'], design: Design): Dependencies {
  const wanted = new Set<IdentityKind | undefined>(kinds[kind])
  const criticised = Object.values(design.critique.experts).flatMap(({ artifacts }) => artifacts)
  if (kind === 'critique' && criticised.includes('model')) for (const one of model) wanted.add(one)
  const digests = Object.entries(identityDigests(design))
  return Object.fromEntries(
    digests.filter(
      ([key]) => wanted.has(kindOf(key)) && !(kind === 'baseline' && key === 'prompt:assistant'),
    ),
  )
}
