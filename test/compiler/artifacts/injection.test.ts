import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { compile } from '../../../src/compiler/compile.ts'
import { expand } from '../../../src/compiler/expand/expand.ts'
import { exampleBaseline, exampleRates } from '../../../src/rules/example-evidence.ts'
import type { Artifact } from '../../../src/spec/artifact.ts'
import type { BaselineRecord } from '../../../src/spec/record.ts'
import type { Spec } from '../../../src/spec/spec.ts'
import { fullestSpec, reword, withoutOwnPrompts } from '../../support/fullest-spec.ts'
import { parseMarkdown, shapeOf, wordsOf } from '../../support/markdown.ts'
import { payloads } from '../../support/payloads.ts'
import { hasPyYaml, readWithPython } from '../../support/python-yaml.ts'
import { findSlots } from '../../support/slots.ts'

// Names that fdc knows: under another name, a default comes back in their place.
const known = new Set(['difficulty', 'stance'])
const benign = fullestSpec()
const slots = findSlots(benign).filter(({ words }) => !known.has(words))

/**
 * A spec whose every text is a payload: the first text has the payload of that number, the next text the next one. So
 * many rounds as there are payloads bring every payload to every text, and no two names in one mapping are the same.
 */
function attack(round: number): { spec: Spec; payloadOf: Map<string, string> } {
  const payloadOf = new Map(
    slots.map(({ words, prefix }, index) => [words, prefix + payloads[(round + index) % payloads.length]]),
  )
  return { spec: reword(benign, (text) => payloadOf.get(text) ?? text), payloadOf }
}

// The same spec with a mark for each text, to see where texts go.
const marked = reword(benign, (text) => {
  const index = slots.findIndex(({ words }) => words === text)
  return index < 0 ? text : `${slots[index]!.prefix}⟦${index}⟧`
})
const markedBuild = compile(expand(marked), 'finetune.config.yaml')

/** A text with the payloads of a round in place of the marks, each on one line. */
function fillMarks(text: string, round: number): string {
  return text.replace(/⟦(\d+)⟧/g, (_, index) => {
    const payload = payloads[(round + Number(index)) % payloads.length]!
    return payload.replace(/[\0-\x20\x7f-\x9f\u2028\u2029]+/g, ' ').replace(/^ | $/g, '')
  })
}

const rounds = payloads.map((_, round) => attack(round))
const builds = rounds.map(({ spec }) => compile(expand(spec), 'finetune.config.yaml'))

test('every payload meets every text', () => {
  expect(slots.length).toBeGreaterThan(120)
  const met = new Set(rounds.flatMap(({ payloadOf }) => [...payloadOf].map((pair) => pair.join('\0'))))
  expect(met.size).toBe(slots.length * payloads.length)
})

test('no payload adds, drops or renames an artifact', () => {
  for (const build of builds)
    expect(build.map(({ path }) => path)).toEqual(markedBuild.map(({ path }) => path))
})

const reportPaths = ['model-choice.md', 'base-model-eval-results.md']

test.for(reportPaths)(
  'no payload changes what %s consists of, and each is read as it was written',
  (path) => {
    const tree = parseMarkdown(textOf(markedBuild, path))
    builds.forEach((build, round) => {
      const attacked = parseMarkdown(textOf(build, path))
      expect(shapeOf(attacked), `round ${round}`).toEqual(shapeOf(tree))
      // Where texts are joined, spaces around one of them stay.
      const words = wordsOf(attacked).replace(/ (?=,)|(?<=openai:) /g, '')
      expect(words, `round ${round}`).toBe(fillMarks(wordsOf(tree), round))
    })
  },
)

const dataPaths = ['config/input-taxonomy.yaml', 'config/rubric.yaml', 'config/persona-template.yaml']

test.for(dataPaths)('%s holds every payload as it was written, and nothing else, for YAML 1.2', (path) => {
  const data = parse(textOf(compile(expand(benign), 'finetune.config.yaml'), path))
  builds.forEach((build, round) => {
    const { payloadOf } = rounds[round]!
    const meant = reword(data, (text) => payloadOf.get(text) ?? text)
    expect(parse(textOf(build, path)), `round ${round}`).toEqual(meant)
  })
})

test.skipIf(!hasPyYaml)('PyYAML reads the same', () => {
  const texts = builds.flatMap((build) => dataPaths.map((path) => textOf(build, path)))
  const read = readWithPython(texts)
  expect(read).toHaveLength(texts.length)
  texts.forEach((text, index) => {
    expect(read[index]).toEqual(parse(text))
  })
})

const promptPaths = ['config/prompts/user_sim.md', 'config/prompts/assistant.md', 'config/system-prompt.md']

test.for(promptPaths)('%s is what the template says, with the payloads where the words stood', (path) => {
  const template = textOf(compile(expand(withoutOwnPrompts(marked)), 'finetune.config.yaml'), path)
  expect(template).toMatch(/⟦\d+⟧/)
  rounds.forEach(({ spec }, round) => {
    const text = textOf(compile(expand(withoutOwnPrompts(spec)), 'finetune.config.yaml'), path)
    expect(text, `round ${round}`).toBe(fillMarks(template, round))
  })
})

test('a prompt of the spec’s own is taken byte for byte, but for final line breaks', () => {
  for (const payload of payloads) {
    const prompts = {
      system: { text: payload },
      assistant: { text: payload },
      user_simulator: { text: payload },
    }
    const build = compile(expand({ ...benign, prompts }), 'finetune.config.yaml')
    for (const path of promptPaths) expect(textOf(build, path)).toBe(`${payload.replace(/\n+$/, '')}\n`)
  }
})

test('no payload in a recorded result changes what the report consists of', () => {
  const report = (words: (text: string) => string) =>
    textOf(
      compile(expand(benign), 'a.yaml', { baseline: hostileRecord(words) }),
      'base-model-eval-results.md',
    )
  const tree = shapeOf(parseMarkdown(report((words) => words)))
  payloads.forEach((payload, round) => {
    const attacked = parseMarkdown(report((words) => `${payload}${words}`))
    expect(shapeOf(attacked), `payload ${round}`).toEqual(tree)
  })
})

test('the name of the spec’s file stays inside the comment that tells it', () => {
  const design = expand(benign)
  const plain = compile(design, 'plain.yaml')
  for (const name of [...payloads, 'a-->b.yaml', 'x\nrubric: 1\n#.yaml']) {
    for (const { path, text } of compile(design, name)) {
      const before = textOf(plain, path)
      expect(text.slice(text.indexOf('\n')), path).toBe(before.slice(before.indexOf('\n')))
      expect(text.split('\n')[0]!.startsWith(before.slice(0, 5)), path).toBe(true)
      if (reportPaths.includes(path)) expect(text.split('\n')[0]!.split('-->')).toHaveLength(2)
    }
  }
})

/** A record whose every text that anybody words freely is what `word` makes of it. */
function hostileRecord(word: (text: string) => string): BaselineRecord {
  const rate = exampleRates(1, 2).overall!
  const agreement = exampleBaseline().record.agreement
  const { prevalence, items, raw, ac1, kappa, alpha } = agreement
  const pair = { prevalence, items, raw, ac1, kappa, alpha }
  const counts = { yes: 1, no: 1, na: 0, error: 0, absent: 0, not_asked: 0, variance: 'varies' as const }
  return exampleBaseline({
    run: word('run'),
    base: `openai:${word('base')}`,
    simulator: `openai:${word('simulator')}`,
    judges: [word('x'), word('y')],
    dependencies: { [word('part')]: 'a'.repeat(64) },
    rates: {
      ...exampleRates(10, 16),
      judges: { [word('x')]: rate },
      values: { topic: { [word('topic')]: rate }, edge_case: { [word('edge')]: rate } },
      categories: { [word('category')]: 0.5 },
    },
    agreement: { ...agreement, criteria: {}, pairs: [{ ...pair, judges: [word('x'), word('y')] }] },
    criteria: { [word('criterion')]: counts },
    failures: [
      {
        conversation: word('conversation'),
        criterion: word('criterion'),
        judge: word('x'),
        reasoning: word('reasoning'),
        evidence: { exchange: 1, role: 'user', quote: word('quote') },
        evidence_found: false,
      },
    ],
    warnings: [{ code: 'errors', message: word('warning') }],
  }).record
}

function textOf(build: readonly Artifact[], path: string): string {
  return build.find((artifact) => artifact.path === path)!.text
}
