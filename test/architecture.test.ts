import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runFdc } from './support/fdc.ts'
import { copyFolder, makeFolder } from './support/folders.ts'
import { type Import, reach, readImports } from './support/imports.ts'

const root = join(import.meta.dirname, '..')
const imports = readImports()

/** What the files of a folder may import, and why nothing else. */
interface Row {
  of: string
  may: readonly string[]
  because: string
}

const rows: Row[] = [
  {
    of: 'src/spec/',
    may: ['src/spec/'],
    because: 'everybody imports the types, so that whatever they imported everybody would load',
  },
  {
    of: 'src/measure/',
    may: ['src/measure/', 'src/spec/', 'node:crypto'],
    because: 'numbers serve rules, artifacts and runners alike, and are checked by hand without any of them',
  },
  {
    of: 'src/compiler/',
    may: [
      'src/compiler/',
      'src/measure/',
      'src/spec/',
      '#compiled/',
      'yaml',
      'js-yaml',
      'handlebars',
      'node:crypto',
    ],
    because: 'text in, text out: it knows no rule, asks no model and touches no file',
  },
  {
    of: 'src/rules/',
    may: ['src/rules/', 'src/measure/', 'src/spec/'],
    because: 'a rule sees a design and nothing else, so that a test of it is a function call',
  },
  {
    of: 'src/diff/',
    may: ['src/diff/', 'src/spec/'],
    because: 'two designs in, changes out',
  },
  {
    of: 'src/runners/',
    may: [
      'src/runners/',
      'src/measure/',
      'src/spec/',
      '#compiled/',
      'handlebars',
      '@anthropic-ai/sdk',
      'openai',
      'node:',
    ],
    because: 'what asks models is optional and stands beside the compiler',
  },
  {
    of: 'src/pipeline.ts',
    may: ['src/read-settings.ts', 'src/run-rules.ts', 'src/compiler/', 'src/rules/', 'src/spec/'],
    because: 'linting and building never load what asks models',
  },
  {
    of: 'src/run-rules.ts',
    may: ['src/read-settings.ts', 'src/compiler/', 'src/rules/', 'src/spec/'],
    because: 'it is the part of the pipeline that runs rules and finds the places of what they say',
  },
  {
    of: 'src/read-settings.ts',
    may: ['src/compiler/', 'src/rules/', 'src/spec/'],
    because: 'it is the part of the pipeline that finds out which rules run',
  },
  {
    of: 'src/index.ts',
    may: ['src/pipeline.ts', 'src/compiler/', 'src/rules/', 'src/runners/', 'src/spec/'],
    because: 'the library is a list of names, and the command line is no part of it',
  },
]

test.for(rows)('$of imports only what its row in the table allows', ({ of, may, because }) => {
  const wrong = imports.filter(
    ({ from, to }) => from.startsWith(of) && !may.some((start) => to.startsWith(start)),
  )
  expect(wrong.map(show), because).toEqual([])
})

test('a rule imports neither another rule nor what runs rules, so that each can be read and removed alone', () => {
  const isRule = (path: string) => /^src\/rules\/[^/]+\//.test(path)
  const engine = ['index', 'check', 'presets', 'settings'].map((name) => `src/rules/${name}.ts`)
  const wrong = imports.filter(({ from, to }) => isRule(from) && (isRule(to) || engine.includes(to)))
  expect(wrong.map(show)).toEqual([])
  expect(imports.filter(({ from }) => isRule(from)).length).toBeGreaterThan(50)
  for (const file of engine) expect(existsSync(join(root, file)), file).toBe(true)
})

test('nothing imports the command line but itself, because it is one reader of a library', () => {
  const wrong = imports.filter(({ from, to }) => to.startsWith('src/cli/') && !from.startsWith('src/cli/'))
  expect(wrong.map(show)).toEqual([])
})

test('every import leads to a file that is there', () => {
  expect(imports.length).toBeGreaterThan(200)
  const missing = imports.filter(({ to }) => to.startsWith('src/') && !existsSync(join(root, to)))
  expect(missing.map(show)).toEqual([])
})

const sdks = /^(@anthropic-ai\/sdk|openai)(?:\/|$)/

test('an SDK is imported by its own adapter only, and an adapter only when it is asked for', () => {
  const providers = 'src/runners/providers/'
  const names = ['anthropic', 'openai', 'google', 'ollama', 'openai-compatible', 'claude-cli', 'scripted']
  const adapters = names.map((name) => `${providers}${name}.ts`)
  const found = imports
    .filter(({ to }) => sdks.test(to))
    .map(({ from, to }) => `${from} ${sdks.exec(to)?.[1]}`)
  expect([...new Set(found)].sort()).toEqual([`${adapters[0]} @anthropic-ai/sdk`, `${adapters[1]} openai`])
  // What speaks the language of another API is made of its adapter.
  const loaded = imports.filter(({ from, to }) => adapters.includes(to) && !adapters.includes(from))
  expect(loaded.map(({ to, kind }) => `${to} ${kind}`)).toEqual(adapters.map((path) => `${path} dynamic`))
  expect(new Set(loaded.map(({ from }) => from))).toEqual(new Set([`${providers}index.ts`]))
})

test('nothing imports the list of names, which is for those outside', () => {
  expect(imports.filter(({ to }) => to === 'src/index.ts').map(show)).toEqual([])
})

test('no SDK is loaded with the command line, nor by linting and building whatever they come across', () => {
  const started = reach(['src/cli/main.ts'], imports, ['static'])
  const worked = reach(['src/cli/commands/lint.ts', 'src/cli/commands/build.ts'], imports, [
    'static',
    'dynamic',
  ])
  expect(started).toContain('src/cli/args.ts')
  expect(worked).toContain('src/compiler/compile.ts')
  expect(
    [...started, ...worked].filter((path) => sdks.test(path) || path.startsWith('src/runners/')),
  ).toEqual([])
})

test('what is loaded at the start is small: no library, no rule, no artifact', () => {
  const started = [...reach(['src/cli/main.ts'], imports, ['static'])]
  const wrong = started.filter((path) => !/^(?:src\/(?:cli|spec)\/|node:|package\.json$)/.test(path))
  expect(wrong).toEqual([])
})

test('the chunks that linting and building can load hold no SDK and open no connection of their own', () => {
  const folder = join(root, 'dist/chunks')
  const chunks = new Set(['lint.cjs', 'build.cjs'])
  const wanted = /\brequire\("([^"]+)"\)/g
  for (const chunk of chunks) {
    const text = readFileSync(join(folder, chunk), 'utf8')
    for (const [, name] of text.matchAll(wanted)) {
      if (name!.startsWith('./')) chunks.add(name!.slice(2))
      else
        expect(name, chunk).toMatch(/^(?:node:)?(?:buffer|crypto|fs|module|os|path|process|url|util)(?:\/|$)/)
    }
    expect(text, chunk).not.toMatch(/api\.(?:anthropic|openai)\.com/)
  }
  expect(chunks.size).toBeGreaterThan(8)
})

const trap = ['--require', join(import.meta.dirname, 'support/trap.cjs')]

test.for([
  ['connect', 'require("net").connect(9)'],
  ['connect', 'require("http").get("http://127.0.0.1:9")'],
  ['connect', 'require("tls").connect(9)'],
  ['listen', 'require("net").createServer().listen()'],
  ['lookup', 'require("dns").promises.lookup("localhost")'],
  ['fetch', 'fetch("http://127.0.0.1:9").catch(() => {})'],
  ['spawn', 'try { require("child_process").exec("true") } catch {}'],
  ['spawnSync', 'require("child_process").spawnSync("true")'],
  ['spawn', 'import("node:child_process").then(({ fork }) => fork("x"))'],
  ['Worker', 'new (require("worker_threads").Worker)("", { eval: true })'],
])('the trap catches %s in: %s', ([name, code]) => {
  const file = join(makeFolder(), 'bad.cjs')
  writeFileSync(file, code!)
  const run = runFdc([], { cwd: root, nodeOptions: [...trap, file] })
  expect([run.code, run.stderr]).toEqual([99, `TRAPPED ${name}\n`])
})

const broken = 'version: 1\ndomain: {title: A, summary: B}\nrubric: [\nlint: {extends: [./rules.js]}\n'

test.for([
  ['lint', 0],
  ['lint --format json', 0],
  ['lint finetune.config.yaml *.yaml', 1],
  ['lint broken.yaml', 1],
  ['lint broken.yaml --format json', 1],
  ['build', 0],
  ['build --check --out-dir elsewhere', 1],
  ['build --print-design', 0],
  ['build --dry-run', 0],
  ['build broken.yaml --out-dir elsewhere', 1],
] as const)('`fdc %s` opens no socket and starts no process', ([words, code]) => {
  const folder = copyFolder(join(root, 'examples/compact'))
  writeFileSync(join(folder, 'broken.yaml'), broken)
  const run = runFdc(words.split(' '), { cwd: folder, nodeOptions: trap })
  expect(run.stderr).not.toContain('TRAPPED')
  expect(run.code).toBe(code)
})

function show({ from, to }: Import): string {
  return `${from} → ${to}`
}
