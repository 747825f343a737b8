import { stringify } from 'yaml'
import type { Path } from '../../src/spec/path.ts'
import { added, appended, removed, replaced, valueAt } from './edit-data.ts'
import type { Mutant, Operator } from './mutant.ts'
import { kindOf, walkSchema } from './walk-schema.ts'

type Mapping = Record<string, unknown>

const sums = ['taxonomy', 'personas', 'rubric'].map((section) => `${section}/weights-sum-to-one`)

/** Defects of sense: the shape is right, and the design is wrong. */
export function* senseMutants(data: unknown): Generator<Mutant> {
  yield* weightMutants(data)
  yield* criterionMutants(data)
  yield* exampleMutants(data)
  yield* nameMutants(data)
  yield* numberMutants(data)
  yield* missingParts(data)
  yield* promptMutants(data)
}

/** What the mutants of one operator share. */
function slip(
  operator: Operator,
  at: Path,
  what: string,
  expects: readonly string[],
  change: () => unknown,
): Mutant {
  return { operator, at, what, expects, text: () => stringify(change()) }
}

function* weightMutants(data: unknown): Generator<Mutant> {
  for (const { path, value } of walkSchema(data)) {
    const [section, group] = path.map(String)
    if (typeof value !== 'number' || !isWeight(path)) continue
    if (section === 'personas' && group === 'flaws') continue
    const expects = section === 'prompts' ? ['prompts/non-cooperation-sums-to-one'] : sums
    for (const step of [0.01, -0.01]) {
      const changed = Number((value + step).toFixed(4))
      if (changed <= 0 || changed >= 1) continue
      yield slip('off by one', path, `a weight by ${step}`, expects, () => replaced(data, path, changed))
    }
    const entry = path.at(-1) === 'weight' ? path.slice(0, -1) : path
    const siblings = valueAt(data, entry.slice(0, -1))
    if (value === 0 || kindOf(siblings) !== 'object' || Object.keys(siblings as Mapping).length < 3) continue
    if (section === 'prompts') continue
    yield slip('delete', entry, 'a value with its weight', expects, () => removed(data, entry))
  }
}

// Weights stand under `weight`, or are the numbers of a mapping of names.
function isWeight(path: Path): boolean {
  const [section, group, name] = path.map(String)
  if (path.at(-1) === 'weight') return true
  if (section === 'taxonomy') {
    if (group === 'conditional') return path[3] === 'weights'
    return group === 'topics' || group === 'dimensions' || (group === 'edge_cases' && name === 'types')
  }
  if (section === 'personas')
    return ['styles', 'attributes', 'trajectories'].includes(group!) && name !== 'words'
  return section === 'prompts' && path[2] === 'non_cooperation'
}

interface WrittenRubric {
  categories?: Record<string, { criteria: string[] }>
  safety_gates?: string[]
  criteria?: Mapping
}

function* criterionMutants(data: unknown): Generator<Mutant> {
  const {
    categories = {},
    safety_gates = [],
    criteria = {},
  } = (data as { rubric?: WrittenRubric }).rubric ?? {}
  const lists: [Path, string[]][] = [
    ...Object.entries(categories).map(([name, category]): [Path, string[]] => [
      ['rubric', 'categories', name, 'criteria'],
      category.criteria,
    ]),
    [['rubric', 'safety_gates'], safety_gates],
  ]
  for (const [path, ids] of lists) {
    const others = lists.filter(([other]) => other !== path).flatMap(([, list]) => list)
    for (const [index, id] of ids.entries()) {
      const at = [...path, index]
      for (const wrong of [
        `${id}0`,
        id.toLowerCase() === id ? id.toUpperCase() : id.toLowerCase(),
        `${id} `,
      ]) {
        yield slip('break a reference', at, `${id} to "${wrong}"`, ['rubric/known-criteria'], () =>
          replaced(data, at, wrong),
        )
      }
      const twin = id
        .replace('C', 'С')
        .replace('R', 'Ꭱ')
        .replace('P', 'Р')
        .replace('H', 'Н')
        .replace('G', 'Ԍ')
      if (twin !== id) {
        yield slip('Unicode twin', at, `${id} in letters of another script`, ['rubric/known-criteria'], () =>
          replaced(data, at, twin),
        )
      }
      for (const other of others.slice(0, 2)) {
        yield slip('swap id', at, `${id} by ${other}`, ['rubric/one-category-each'], () =>
          replaced(data, at, other),
        )
      }
    }
    const [first] = ids
    if (first !== undefined) {
      yield slip('duplicate', path, 'a criterion in its list', ['rubric/one-category-each'], () =>
        appended(data, path, first),
      )
    }
  }
  for (const id of Object.keys(criteria)) {
    const at = ['rubric', 'criteria', id]
    yield slip('delete', at, 'a criterion that is named', ['rubric/known-criteria'], () => removed(data, at))
    yield slip('off by one', at, 'a scale instead of a question', ['rubric/binary-questions'], () =>
      replaced(data, [...at, 'question'], 'On a scale of 1 to 5, how helpful is the answer?'),
    )
    yield slip('duplicate', at, 'a criterion under another name', ['rubric/one-category-each'], () =>
      added(data, ['rubric', 'criteria'], `${id}_again`, criteria[id]),
    )
  }
}

function* exampleMutants(data: unknown): Generator<Mutant> {
  const criteria = (data as { rubric?: WrittenRubric }).rubric?.criteria ?? {}
  for (const [id, criterion] of Object.entries(criteria)) {
    const at = ['rubric', 'criteria', id, 'calibration_examples']
    const examples = (criterion as { calibration_examples?: unknown }).calibration_examples
    yield slip('delete', at, 'the examples', ['rubric/calibration-examples'], () => removed(data, at))
    if (!Array.isArray(examples)) {
      if (examples) {
        yield slip('break a reference', at, 'to a file', ['reference/readable'], () =>
          replaced(data, [...at, 'file'], 'examples/gone.yaml'),
        )
      }
      continue
    }
    const few = ['rubric/calibration-examples', 'rubric/both-verdicts-shown']
    yield slip('off by one', at, 'two examples', few, () => replaced(data, at, examples.slice(0, 2)))
    yield slip('off by one', at, 'nine examples', ['rubric/calibration-examples'], () =>
      replaced(
        data,
        at,
        Array.from({ length: 9 }, (_, index) => vary(examples[index % examples.length], index)),
      ),
    )
    for (const verdict of ['PASS', 'FAIL']) {
      const rest = examples.filter((example) => !typeOf(example).endsWith(verdict))
      if (rest.length === examples.length) continue
      yield slip('delete', at, `every ${verdict}`, few, () => replaced(data, at, rest))
    }
    const opposite = flip(examples[0])
    yield slip(
      'swap id',
      [...at, 0],
      'its verdict, beside the same text',
      ['rubric/no-contradictory-examples'],
      () => appended(data, at, opposite),
    )
  }
}

function typeOf(example: unknown): string {
  return String(Array.isArray(example) ? example[0] : (example as { type: string }).type)
}

function flip(example: unknown): unknown {
  const type = typeOf(example).endsWith('PASS') ? 'FAIL' : 'PASS'
  return Array.isArray(example) ? [type, ...example.slice(1)] : { ...(example as object), type }
}

// Another text of the same kind, so that only their number is wrong.
function vary(example: unknown, index: number): unknown {
  const words = `Conversation number ${index} had another course and other words entirely.`
  if (Array.isArray(example)) return [example[0], words, `${words} ${index}`, example[3]]
  return { ...(example as object), context: words, response: `${words} ${index}` }
}

function* nameMutants(data: unknown): Generator<Mutant> {
  const { taxonomy } = data as {
    taxonomy?: { topics?: Mapping; dimensions?: Mapping; conditional?: unknown[] }
  }
  const maps: Path[] = [
    ['taxonomy', 'topics'],
    ...Object.keys(taxonomy?.dimensions ?? {}).map((name) => ['taxonomy', 'dimensions', name]),
  ]
  for (const path of maps) {
    const values = valueAt(data, path)
    if (kindOf(values) !== 'object') continue
    for (const [name, value] of Object.entries(values as Mapping)) {
      for (const twin of [name.replace(/[a-z]/, (letter) => letter.toUpperCase()), fullWidth(name)]) {
        if (twin === name) continue
        yield slip(
          'Unicode twin',
          [...path, name],
          `${name} as ${twin} beside it`,
          ['taxonomy/unique-names'],
          () => added(data, path, twin, value),
        )
      }
    }
  }
  for (const { path, value } of walkSchema(data)) {
    if (path[1] === 'conditional' && path[3] === 'when' && path.length === 5) {
      yield slip(
        'break a reference',
        path,
        `${value} in a condition`,
        ['personas/styles-match-taxonomy'],
        () => replaced(data, path, `${value}x`),
      )
    }
    if (path[1] === 'conditional' && path[3] === 'dimension') {
      yield slip(
        'break a reference',
        path,
        `${value} of a condition`,
        ['personas/styles-match-taxonomy'],
        () => replaced(data, path, `${value}x`),
      )
    }
    if (path.at(-1) === 'subtopics' && Array.isArray(value)) {
      yield slip('duplicate', path, 'a subtopic', ['taxonomy/unique-names'], () =>
        appended(data, path, value[0]),
      )
    }
  }
}

function fullWidth(name: string): string {
  return name.replace(/[a-z]/, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))
}

function* numberMutants(data: unknown): Generator<Mutant> {
  const wrong: [Path, unknown, string][] = [
    [['taxonomy', 'edge_cases', 'share'], 0.05, 'taxonomy/edge-case-share'],
    [['taxonomy', 'edge_cases', 'share'], 0.3, 'taxonomy/edge-case-share'],
    [['rubric', 'pass_threshold'], 0.5, 'rubric/threshold-in-range'],
    [['rubric', 'pass_threshold'], 0.99, 'rubric/threshold-in-range'],
    [['tokens', 'ceiling'], 32_768, 'tokens/practical-ceiling'],
    [['tokens', 'max_exchanges'], 400, 'tokens/exchanges-fit'],
    [['personas', 'flaw_rates', 'flaw_free'], 0.02, 'personas/some-without-flaws'],
    [['personas', 'flaw_rates', 'flaw_free'], 0.6, 'personas/some-without-flaws'],
    [['personas', 'flaw_rates', 'drawn_per'], 'conversation', 'personas/flaws-vary-by-message'],
    [['prompts', 'assistant', 'max_questions'], 3, 'prompts/question-limit'],
    [['prompts', 'assistant', 'length_ratio', 'max'], 3, 'prompts/length-target'],
    [['prompts', 'assistant', 'length_ratio', 'target'], [1.5, 1], 'prompts/length-target'],
    [['baseline', 'scenarios'], 9, 'baseline/scenario-count'],
    [['baseline', 'scenarios'], 21, 'baseline/scenario-count'],
  ]
  for (const [path, value, rule] of wrong) {
    if (valueAt(data, path) === undefined) continue
    yield slip('off by one', path, `to ${JSON.stringify(value)}`, [rule], () => replaced(data, path, value))
  }
  for (const { path, value } of walkSchema(data)) {
    if (path.at(-1) !== 'words' || !Array.isArray(value)) continue
    yield slip('swap id', path, 'the ends of a word range', ['personas/word-ranges'], () =>
      replaced(data, path, [...value].reverse()),
    )
  }
}

function* missingParts(data: unknown): Generator<Mutant> {
  const parts: [Path, string][] = [
    [['tokens', 'ceiling'], 'tokens/ceiling-defined'],
    [['taxonomy', 'edge_cases'], 'taxonomy/edge-cases-present'],
    [['rubric', 'safety_gates'], 'rubric/safety-gate-present'],
    [['model', 'because'], 'model/documented-tradeoffs'],
    [['prompts', 'anti_patterns'], 'prompts/anti-patterns-listed'],
    [['prompts', 'domain_rules'], 'prompts/requirements-written'],
  ]
  for (const [path, rule] of parts) {
    if (valueAt(data, path) === undefined) continue
    // Where the spec brings the whole prompt, what the structured keys would put into it is written there.
    if (path[1] === 'domain_rules' && valueAt(data, ['prompts', 'assistant', 'text']) !== undefined) continue
    yield slip('delete', path, 'a part of the design', [rule, 'rubric/one-category-each'], () =>
      removed(data, path),
    )
  }
  const { taxonomy } = data as { taxonomy?: { topics: Record<string, unknown> } }
  for (const [name, topic] of Object.entries(taxonomy?.topics ?? {})) {
    if (kindOf(topic) !== 'object' || !(topic as Mapping).subtopics) continue
    const at = ['taxonomy', 'topics', name, 'subtopics']
    yield slip('delete', at, 'the subtopics', ['taxonomy/topics-have-subtopics'], () => removed(data, at))
  }
}

function* promptMutants(data: unknown): Generator<Mutant> {
  for (const prompt of ['assistant', 'user_simulator', 'system']) {
    const path = ['prompts', prompt, 'text']
    const text = valueAt(data, path)
    if (typeof text !== 'string') continue
    if (prompt === 'system') {
      yield slip('overlong', path, 'ten times the text', ['prompts/system-prompt-short'], () =>
        replaced(data, path, `${text}\n`.repeat(10)),
      )
    }
    yield slip('break a reference', path, 'to a placeholder', ['prompts/known-placeholders'], () =>
      replaced(data, path, `${text}\nMind {{persona_mod}}.`),
    )
    for (const [placeholder] of text.matchAll(/\{\{\w+\}\}/g)) {
      const expects = [
        'prompts/required-elements',
        'prompts/known-placeholders',
        'prompts/persona-reaches-simulator',
      ]
      yield slip('break a reference', path, `${placeholder} misspelt`, expects, () =>
        replaced(data, path, text.replace(placeholder, placeholder.replace('}}', 's}}'))),
      )
    }
  }
}
