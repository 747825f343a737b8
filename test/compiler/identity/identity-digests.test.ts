import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import '../../support/seed.ts'
import { compile } from '../../../src/compiler/compile.ts'
import { expand } from '../../../src/compiler/expand/expand.ts'
import { identityDigests } from '../../../src/compiler/identity/identity-digests.ts'
import { design } from '../../../src/pipeline.ts'
import { changedSince, placeOfIdentity } from '../../../src/spec/identity.ts'
import { formatPath, type Path } from '../../../src/spec/path.ts'
import type { Spec } from '../../../src/spec/spec.ts'
import { fullestSpec, withoutOwnPrompts } from '../../support/fullest-spec.ts'
import { readFrom } from '../../support/read-spec.ts'

const digestsOf = (spec: Spec) => identityDigests(expand(spec))

/** The digests of a text, with the files that it refers to. */
async function digestsOfText(text: string, files: Record<string, string> = {}) {
  const { value, diagnostics } = await design({ path: 'a.yaml', text }, readFrom(files))
  if (!value) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  return identityDigests(value)
}

/** Every leaf of a value with its path. */
function* leavesOf(node: unknown, path: Path = []): Generator<Path> {
  if (typeof node !== 'object' || node === null) yield path
  else
    for (const [key, value] of Object.entries(node))
      yield* leavesOf(value, [...path, Array.isArray(node) ? Number(key) : key])
}

/** A copy in which the leaf at the path is another one. */
function withOther(spec: Spec, path: Path): Spec {
  const copy = structuredClone(spec) as never
  const parent = path
    .slice(0, -1)
    .reduce<Record<string | number, unknown>>((node, key) => node[key] as never, copy)
  const key = path.at(-1)!
  const leaf = parent[key]
  if (typeof leaf === 'number') parent[key] = leaf + 1
  else if (typeof leaf === 'boolean') parent[key] = !leaf
  else parent[key] = `${leaf} otherwise`
  return copy
}

/** The identities that each leaf of the fullest spec belongs to, by the beginning of its path; the longest one counts. */
const owners: Record<string, string[]> = {
  version: [],
  domain: ['domain'],
  'model.choice': ['model_choice', 'candidate:brine-7b otherwise'],
  'model.because': [],
  'model.rejected.gull-3b': ['rejected:gull-3b'],
  'model.candidates.brine-7b': ['candidate:brine-7b'],
  'model.candidates.brine-7b.source': [],
  'model.candidates.gull-3b': ['candidate:gull-3b'],
  'model.training': ['training'],
  'model.deploy': ['deployment'],
  'model.risks': ['risks'],
  tokens: ['tokens'],
  'tokens.because': [],
  'taxonomy.topics.berths': ['topic:berths'],
  'taxonomy.topics.berths.because': [],
  'taxonomy.topics.tides': ['topic:tides'],
  'taxonomy.edge_cases.share': ['edge_share'],
  'taxonomy.edge_cases.because': [],
  'taxonomy.edge_cases.types.mayday': ['edge_type:mayday'],
  'taxonomy.edge_cases.types.smuggling': ['edge_type:smuggling'],
  'taxonomy.dimensions.difficulty': ['dimension:difficulty'],
  'taxonomy.dimensions.difficulty.rough.because': [],
  'taxonomy.dimensions.vessel': ['dimension:vessel'],
  // `false` leaves a dimension out, and `true` says nothing that a dimension could be made of.
  'taxonomy.dimensions.stance': ['dimension:stance'],
  'taxonomy.conditional': ['conditional'],
  'taxonomy.conditional[0].because': [],
  'personas.styles.salty': ['style:salty'],
  'personas.styles.salty.because': [],
  'personas.styles.clipped': ['style:clipped'],
  'personas.flaws.seamanship.wrong_harbour': ['flaw:seamanship/wrong_harbour'],
  'personas.flaws.seamanship.no_depth': ['flaw:seamanship/no_depth'],
  'personas.flaw_rates': ['flaw_rates'],
  'personas.flaw_rates.because': [],
  'personas.attributes.crew': ['attribute:crew'],
  'personas.attributes.crew.alone.because': [],
  'personas.trajectories': ['trajectories'],
  'rubric.na_policy': ['scoring'],
  'rubric.pass_threshold': ['scoring'],
  'rubric.because': [],
  'rubric.categories.usefulness': ['category:usefulness'],
  'rubric.categories.usefulness.because': [],
  'rubric.categories.manners': ['category:manners'],
  'rubric.safety_gates': ['safety_gates'],
  'rubric.criteria.HB1': ['criterion:HB1'],
  'rubric.criteria.HB1.because': [],
  'rubric.criteria.HB1.calibration_examples[3]': [],
  'rubric.criteria.HB1.calibration_examples[3].draft': ['criterion:HB1'],
  'rubric.criteria.HB2': ['criterion:HB2'],
  'rubric.criteria.HB3': ['criterion:HB3'],
  'rubric.criteria.HB4': ['criterion:HB4'],
  'prompts.domain_rules': ['prompt:assistant'],
  'prompts.anti_patterns': ['prompt:assistant'],
  'prompts.system': ['prompt:system'],
  'prompts.assistant': ['prompt:assistant'],
  'prompts.user_simulator': ['prompt:user_simulator'],
  critique: [],
  'baseline.scenarios[0].id': ['scenario:first storm', 'scenario:first storm otherwise'],
  'baseline.scenarios[0]': ['scenario:first storm'],
  'baseline.exchanges': ['protocol'],
  'baseline.repeats': ['protocol'],
  'baseline.plan': ['protocol'],
  'baseline.seed': ['protocol'],
  'baseline.base': ['base'],
  'baseline.simulator': ['simulator'],
  'baseline.judges[0]': ['judge:openai:mate otherwise', 'judge:openai:mate'],
  'baseline.judges[1]': ['judge:google:bosun otherwise', 'judge:google:bosun'],
  'baseline.aggregation': ['protocol'],
  'baseline.bands': [],
  'baseline.budget': [],
  'baseline.decision': [],
  lint: [],
  diff: [],
  reviews: [],
  imported: [],
}

function ownersOf(path: string): string[] {
  const isWithin = (start: string) =>
    path === start || path.startsWith(`${start}.`) || path.startsWith(`${start}[`)
  const starts = Object.keys(owners).filter(isWithin)
  const longest = starts.sort((a, b) => b.length - a.length)[0]
  if (longest === undefined) throw new Error(`No identity is said for ${path}`)
  return owners[longest]!
}

const full = fullestSpec()

test.for([...leavesOf(full)].map((path) => [formatPath(path), path] as const))(
  '%s changes the parts that it belongs to, and no other',
  ([shown, path]) => {
    const changed = changedSince(digestsOf(full), digestsOf(withOther(full, path)))
    expect(changed.sort()).toEqual([...ownersOf(shown)].sort())
  },
)

const expected = digestsOf(full)

/** A copy with the keys of every mapping in another order. Lists keep theirs. */
function shuffled<T>(node: T, order: (keys: string[]) => string[]): T {
  if (Array.isArray(node)) return node.map((item) => shuffled(item, order)) as T
  if (typeof node !== 'object' || node === null) return node
  const keys = order(Object.keys(node))
  return Object.fromEntries(keys.map((key) => [key, shuffled(node[key as keyof T], order)])) as T
}

test('layout, quotes, line ends and the order of keys change no digest', async () => {
  const layout = fc.record({
    salts: fc.array(fc.nat(1000), { minLength: 8, maxLength: 8 }),
    lineWidth: fc.constantFrom(0, 100),
    defaultStringType: fc.constantFrom('PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_LITERAL'),
    collectionStyle: fc.constantFrom('any', 'block', 'flow'),
    indent: fc.constantFrom(2, 4),
    newline: fc.constantFrom('\n', '\r\n'),
  } as const)
  await fc.assert(
    fc.asyncProperty(layout, async ({ salts, newline, ...options }) => {
      let turn = 0
      const order = (keys: string[]) => {
        const by = salts[turn++ % salts.length]!
        return keys.sort((a, b) => ((a.length * 7 + by) % 11) - ((b.length * 7 + by) % 11))
      }
      const text = `# One more remark.\n${stringify(shuffled(full, order), options as never)}`
      expect(await digestsOfText(text.replaceAll('\n', newline))).toEqual(expected)
    }),
    { numRuns: 60 },
  )
})

test('lists whose order says nothing may be sorted otherwise', () => {
  const other = structuredClone(full) as never as Record<string, never>
  for (const path of [
    'domain.constraints.other',
    'model.risks',
    'model.candidates.brine-7b.formats',
    'taxonomy.topics.tides.subtopics',
    'rubric.categories.usefulness.criteria',
    'rubric.criteria.HB1.calibration_examples',
    'prompts.domain_rules',
    'prompts.anti_patterns',
    'baseline.judges',
  ]) {
    const list = path.split('.').reduce<unknown>((node, key) => (node as never)[key], other) as unknown[]
    expect(list.length, path).toBeGreaterThan(1)
    list.reverse()
  }
  expect(digestsOf(other as never)).toEqual(expected)
})

test('a text or list in a file of its own is the same as one in the spec', async () => {
  const spec = structuredClone(full) as never as Record<string, never>
  const { system, assistant } = (spec as never as Spec).prompts!
  const files = {
    'system.md': `${system!.text}\n`,
    'assistant.md': (assistant!.text as string).replaceAll('\n', '\r\n'),
    'rules.yaml': stringify((spec as never as Spec).prompts!.domain_rules),
  }
  Object.assign(spec.prompts!, { domain_rules: { file: 'rules.yaml' } })
  system!.text = { file: 'system.md' }
  assistant!.text = { file: 'assistant.md' }
  expect(await digestsOfText(stringify(spec), files)).toEqual(expected)
})

const compact = 'version: 1\ndomain: {title: A, summary: B}\n'

test.for([
  ['the short form of a weight', 'taxonomy: {topics: {a: 1}}', 'taxonomy: {topics: {a: {weight: 1}}}'],
  ['1.0 for 1', 'taxonomy: {topics: {a: 1}}', 'taxonomy: {topics: {a: 1.0}}'],
  [
    'the default share and shares of edge cases',
    'taxonomy: {topics: {a: 1}, edge_cases: [x, y]}',
    'taxonomy: {topics: {a: 1}, edge_cases: {share: 0.15, types: {y: 0.5, x: 0.5}}}',
  ],
  [
    'an empty list of conditions',
    'taxonomy: {topics: {a: 1}}',
    'taxonomy: {topics: {a: 1}, conditional: []}',
  ],
  [
    'the setting',
    'prompts: {}',
    'domain: {title: A, summary: B, setting: live_chat, language: en}\nprompts: {}',
  ],
  [
    'the default rates',
    'personas: {}',
    'personas: {flaw_rates: {primary: 0.5, secondary: 0.2, flaw_free: 0.2, max_secondary: 2, drawn_per: message}}',
  ],
  [
    'the short form of an example, and that it is no draft',
    'rubric: {criteria: {Q: {question: Is it?, calibration_examples: [[PASS, c, r, w]]}}}',
    'rubric: {criteria: {Q: {name: Q, min_turns: 1, na_valid: false, question: Is it?, calibration_examples: [{draft: false, reasoning: w, context: c, response: r, type: PASS}]}}}',
  ],
  [
    'threshold and policy',
    'rubric: {criteria: {Q: {question: Is it?}}}',
    'rubric: {pass_threshold: 0.80, na_policy: exclude, safety_gates: [], criteria: {Q: {question: Is it?}}}',
  ],
  [
    'the longest conversation',
    'tokens: {ceiling: 16384}',
    'tokens: {ceiling: 16384, reserve: 1000, max_exchanges: 23}',
  ],
  [
    'the protocol',
    'tokens: {}',
    'tokens: {}\nbaseline: {scenarios: 16, exchanges: 6, plan: quota, seed: 1, repeats: 1}',
  ],
] as const)('writing out %s changes no digest', async ([, short, long]) => {
  const head = long.startsWith('domain') ? 'version: 1\n' : compact
  expect(await digestsOfText(head + long)).toEqual(await digestsOfText(compact + short))
})

test('a prompt has another digest exactly when it is another text', async () => {
  const own = withoutOwnPrompts(fullestSpec())
  const artifacts = {
    'config/system-prompt.md': 'prompt:system',
    'config/prompts/assistant.md': 'prompt:assistant',
    'config/prompts/user_sim.md': 'prompt:user_simulator',
  }
  const textsOf = (spec: Spec) =>
    new Map(compile(expand(spec), 'a.yaml').map(({ path, text }) => [path, text]))
  const [before, digests] = [textsOf(own), digestsOf(own)]
  const seen = new Set<string>()
  for (const path of leavesOf(own)) {
    if (path[0] !== 'domain' && path[0] !== 'prompts') continue
    const other = withOther(own, path)
    // The setting is one of three words.
    if (path[1] === 'setting') other.domain.setting = 'email'
    if (path[1] === 'language') other.domain.language = 'fr'
    const [after, changed] = [textsOf(other), changedSince(digests, digestsOf(other))]
    for (const [artifact, prompt] of Object.entries(artifacts)) {
      if (before.get(artifact) === after.get(artifact)) continue
      expect(changed, formatPath(path)).toContain(prompt)
      seen.add(prompt)
    }
    if (!changed.includes('prompt:system')) continue
    expect(before.get('config/system-prompt.md')).not.toBe(after.get('config/system-prompt.md'))
  }
  expect([...seen].sort()).toEqual(Object.values(artifacts).sort())
})

test('two scenarios of one id are both part of it', () => {
  const spec = (...openings: string[]): Spec => ({
    version: 1,
    domain: { title: 'A', summary: 'B' },
    baseline: { scenarios: openings.map((opening) => ({ id: 'x', opening })) },
  })
  const digest = (...openings: string[]) => digestsOf(spec(...openings))['scenario:x']
  expect(digest('a', 'b')).toBe(digest('b', 'a'))
  expect(new Set([digest('a'), digest('b'), digest('a', 'b')]).size).toBe(3)
})

test('flaws keep apart whatever their names are', () => {
  const spec = (flaws: Record<string, Record<string, { description: string }>>): Spec => ({
    version: 1,
    domain: { title: 'A', summary: 'B' },
    personas: { flaws },
  })
  const description = 'Same.'
  const keys = Object.keys(
    digestsOf(
      spec({ 'a/b': { c: { description } }, a: { 'b/c': { description }, 'b%2Fc': { description } } }),
    ),
  ).filter((key) => key.startsWith('flaw:'))
  expect(keys).toEqual(['flaw:a%2Fb/c', 'flaw:a/b%2Fc', 'flaw:a/b%252Fc'])
  expect(keys.map((key) => formatPath(placeOfIdentity(key)))).toEqual([
    'personas.flaws["a/b"].c',
    'personas.flaws.a["b/c"]',
    'personas.flaws.a["b%2Fc"]',
  ])
})
