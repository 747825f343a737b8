import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sizes } from './budgets.ts'
import { generateSpec } from './generate-spec.ts'
import { scoreCases } from './score-cases.ts'
import type { Case } from './time-processes.ts'
import { writeBaseline } from './write-baseline.ts'

const root = join(import.meta.dirname, '../..')
const fdc = join(root, 'dist/fdc.cjs')
const specName = 'finetune.config.yaml'
const manySpecs = 1000

// A case of 10 MB takes seconds; a few runs of it are steady enough.
const slow = { '10mb': 4, '1mb': 2 } as Record<string, number>

/** All cases, over specs that are written below a temporary folder. */
export function cases(folder: string): Case[] {
  const texts = Object.fromEntries(Object.entries(sizes).map(([name, bytes]) => [name, generateSpec(bytes)]))
  return [
    { name: 'empty', words: ['-e', '0'], cwd: folder },
    { name: 'version', words: [fdc, '--version'], cwd: folder },
    ...Object.entries(texts).flatMap(([name, text]) => sizeCases(folder, name, text)),
    ...specCases(folder, 'root', readFileSync(join(root, specName), 'utf8')),
    lintMany(folder),
    ...scoreCases(folder, fdc, specName),
    manyScenarios(folder),
  ]
}

function sizeCases(folder: string, name: string, text: string): Case[] {
  const words = [join(import.meta.dirname, 'parse-yaml.cjs'), specName]
  const every = slow[name]
  const own = specCases(folder, name, text)
  return [...own, { name: `yaml-${name}`, words, cwd: own[0]!.cwd, every }]
}

// Each in a folder of its own: a build leaves artifacts behind, and the changed build must not see the unchanged one.
function specCases(folder: string, name: string, text: string): Case[] {
  const [linted, built, rebuilt] = ['lint', 'build', 'rebuild'].map((task) => {
    const cwd = join(folder, `${task}-${name}`)
    mkdirSync(cwd)
    writeFileSync(join(cwd, specName), text)
    return cwd
  }) as [string, string, string]
  const every = slow[name]
  return [
    { name: `lint-${name}`, words: [fdc, 'lint'], cwd: linted, every },
    {
      name: `build-${name}`,
      words: [fdc, 'build'],
      cwd: built,
      every,
      prepare: (run) => writeFileSync(join(built, specName), renamed(text, run)),
    },
    { name: `rebuild-${name}`, words: [fdc, 'build'], cwd: rebuilt, every },
  ]
}

// The title stands in nearly every artifact, so that nearly all of them are written anew.
function renamed(text: string, run: number): string {
  return text.replace(/^( {2}title: .*)$/m, `$1, version ${run}`)
}

function lintMany(folder: string): Case {
  const cwd = join(folder, 'lint-1000')
  for (let number = 1; number <= manySpecs; number++) {
    const home = join(cwd, `spec-${number}`)
    mkdirSync(home, { recursive: true })
    writeFileSync(join(home, specName), generateSpec(11_000, number))
  }
  return { name: 'lint-1000', words: [fdc, 'lint', `*/${specName}`], cwd, every: 2 }
}

// A run of more than ten thousand calls, once: its memory counts, and that it ends at all.
function manyScenarios(folder: string): Case {
  const cwd = join(folder, 'baseline-1000')
  const write = (role: string, said: object) =>
    writeFileSync(join(cwd, `${role}.jsonl`), `${JSON.stringify({ role, ...said })}\n`)
  const judges = ['scripted:judge.jsonl', 'scripted:./judge.jsonl']
  const [base, simulator] = ['scripted:base.jsonl', 'scripted:simulator.jsonl']
  writeBaseline(cwd, { scenarios: 1000, exchanges: 4, base, simulator, judges })
  const answers = Array.from(
    { length: 1000 },
    (_, index) => `Parcel ${index} is at the depot in your street.`,
  )
  write('base', { answers })
  write('simulator', {
    answers: answers.map((text) => `${text} That is what you said yesterday, is it not?`),
  })
  write('judge', { fill: { answer: 'NO', evidence: [] } })
  return {
    name: 'baseline-1000',
    words: [fdc, 'baseline'],
    cwd,
    every: 1000,
    memoryRuns: 1,
    prepare: () => rmSync(join(cwd, '.fdc'), { recursive: true, force: true }),
  }
}
