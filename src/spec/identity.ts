import type { DesignPath, SectionName } from './design.ts'
import type { Dependencies } from './record.ts'

/** What may be named apart in a design: where it stands, and what messages call it. */
interface IdentityType {
  section: SectionName
  words: string
  at(name: string): DesignPath
}

const types = {
  domain: { section: 'domain', words: 'the domain', at: () => ['domain'] },
  model_choice: { section: 'model', words: 'the chosen model', at: () => ['model', 'choice'] },
  candidate: { section: 'model', words: 'candidate', at: (name) => ['model', 'candidates', name] },
  rejected: { section: 'model', words: 'rejected model', at: (name) => ['model', 'rejected', name] },
  training: { section: 'model', words: 'the training', at: () => ['model', 'training'] },
  deployment: { section: 'model', words: 'the deployment', at: () => ['model', 'deploy'] },
  risks: { section: 'model', words: 'the risks', at: () => ['model', 'risks'] },
  tokens: { section: 'tokens', words: 'the token economics', at: () => ['tokens'] },
  topic: { section: 'taxonomy', words: 'topic', at: (name) => ['taxonomy', 'topics', name] },
  edge_share: {
    section: 'taxonomy',
    words: 'the share of edge cases',
    at: () => ['taxonomy', 'edge_cases', 'share'],
  },
  edge_type: {
    section: 'taxonomy',
    words: 'edge case',
    at: (name) => ['taxonomy', 'edge_cases', 'types', name],
  },
  dimension: { section: 'taxonomy', words: 'dimension', at: (name) => ['taxonomy', 'dimensions', name] },
  conditional: {
    section: 'taxonomy',
    words: 'the conditional weights',
    at: () => ['taxonomy', 'conditional'],
  },
  style: { section: 'personas', words: 'style', at: (name) => ['personas', 'styles', name] },
  flaw: { section: 'personas', words: 'flaw', at: (name) => ['personas', 'flaws', ...flawPath(name)] },
  flaw_rates: { section: 'personas', words: 'the flaw rates', at: () => ['personas', 'flaw_rates'] },
  attribute: { section: 'personas', words: 'attribute', at: (name) => ['personas', 'attributes', name] },
  trajectories: { section: 'personas', words: 'the trajectories', at: () => ['personas', 'trajectories'] },
  criterion: { section: 'rubric', words: 'criterion', at: (name) => ['rubric', 'criteria', name] },
  category: { section: 'rubric', words: 'category', at: (name) => ['rubric', 'categories', name] },
  safety_gates: { section: 'rubric', words: 'the safety gates', at: () => ['rubric', 'safety_gates'] },
  scoring: {
    section: 'rubric',
    words: 'the threshold or NA policy',
    at: () => ['rubric', 'pass_threshold'],
  },
  prompt: {
    section: 'prompts',
    words: 'prompt',
    at: (name) => ['prompts', name as 'system'],
  },
  base: { section: 'baseline', words: 'the base model', at: () => ['baseline', 'base'] },
  simulator: { section: 'baseline', words: 'the simulator', at: () => ['baseline', 'simulator'] },
  judge: { section: 'baseline', words: 'judge', at: () => ['baseline', 'judges'] },
  protocol: { section: 'baseline', words: 'the protocol', at: () => ['baseline'] },
  scenario: { section: 'baseline', words: 'scenario', at: () => ['baseline', 'scenarios'] },
} as const satisfies Record<string, IdentityType>

/** Kind of a part of a design that results depend on. */
export type IdentityKind = keyof typeof types

/** The name of a part, as dependencies of records have it: `criterion:CQ1`, or `scoring` where there is only one. */
export function identity(kind: IdentityKind, name?: string): string {
  return name === undefined ? kind : `${kind}:${name}`
}

/** A flaw's name, of its group and its own; a `/` inside either is written `%2F`, so that no two flaws share one. */
export function flawName(group: string, name: string): string {
  return [group, name].map((part) => part.replaceAll('%', '%25').replaceAll('/', '%2F')).join('/')
}

function flawPath(name: string): [string, string] {
  const parts = name.split('/').map((part) => part.replaceAll('%2F', '/').replaceAll('%25', '%'))
  return [parts[0] ?? '', parts[1] ?? '']
}

function read(text: string): { type: IdentityType | undefined; kind: string; name: string | undefined } {
  const colon = text.indexOf(':')
  const kind = colon < 0 ? text : text.slice(0, colon)
  const type = Object.hasOwn(types, kind) ? types[kind as IdentityKind] : undefined
  return { type, kind, name: colon < 0 ? undefined : text.slice(colon + 1) }
}

/** The kind of an identity; of one in another fdc's record it may be unknown here. */
export function kindOf(text: string): IdentityKind | undefined {
  const { type, kind } = read(text)
  return type && (kind as IdentityKind)
}

/** An identity as messages name it: `criterion CQ1`, `the safety gates`. */
export function describeIdentity(text: string): string {
  const { type, name } = read(text)
  if (!type) return text
  return name === undefined ? type.words : `${type.words} ${name}`
}

/** Where the part stands in the design. */
export function placeOfIdentity(text: string): DesignPath {
  const { type, name = '' } = read(text)
  return type ? type.at(name) : []
}

/** The section that the part belongs to. */
export function sectionOfIdentity(text: string): SectionName | undefined {
  return read(text).type?.section
}

// Whom a run asks may be said on the command line alone; a spec that names nobody for a role contradicts nobody.
const roles: readonly (IdentityKind | undefined)[] = ['base', 'simulator', 'judge']

/**
 * The parts that are not what they were when a result was recorded: changed and added ones in the order of the design,
 * then those that are gone.
 */
export function changedSince(recorded: Dependencies, today: Dependencies): string[] {
  const named = new Set(Object.keys(today).map(kindOf))
  const changed = Object.keys(today).filter((key) => lookUp(recorded, key) !== today[key])
  const gone = Object.keys(recorded).filter((key) => {
    const kind = kindOf(key)
    return !Object.hasOwn(today, key) && (!roles.includes(kind) || named.has(kind))
  })
  return [...changed, ...gone]
}

function lookUp(digests: Dependencies, key: string): string | undefined {
  return Object.hasOwn(digests, key) ? digests[key] : undefined
}
