import { execFileSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { isBuiltin } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import manifest from '../package.json' with { type: 'json' }
import { rules } from '../src/rules/index.ts'
import { readChunks, readRequires } from './support/chunks.ts'
import { makeFolder } from './support/folders.ts'
import { reach } from './support/imports.ts'

const root = join(import.meta.dirname, '..')
const chunks = readChunks()
const requires = readRequires(chunks)
const sdks = ['chunks/anthropic.cjs', 'chunks/openai.cjs']

test.for([
  ['ANTHROPIC_BASE_URL', 'chunks/anthropic.cjs'],
  ['OPENAI_BASE_URL', 'chunks/openai.cjs'],
])('`%s` stands in %s alone', ([code, chunk]) => {
  expect([...chunks].filter(([, text]) => text.includes(code!)).map(([path]) => path)).toEqual([chunk])
})

test('a chunk with an SDK is loaded by what chooses providers when it is asked for, and by nothing else', () => {
  const adapters = ['anthropic', 'openai', 'google', 'ollama', 'openai-compatible'].map(
    (name) => `chunks/${name}.cjs`,
  )
  const found = requires.filter(({ from, to }) => adapters.includes(to) && !adapters.includes(from))
  expect(new Set(found.map(({ from, kind }) => `${from} ${kind}`))).toEqual(
    new Set(['chunks/providers.cjs dynamic']),
  )
  expect(new Set(found.map(({ to }) => to))).toEqual(new Set(adapters))
})

test('no command but those that ask models can reach an SDK, and none the library', () => {
  const asking = ['chunks/baseline.cjs']
  expect([...chunks.keys()]).toEqual(expect.arrayContaining(asking))
  const others = requires.filter(({ to }) => !asking.includes(to))
  expect([...reach(['fdc.cjs'], requires, ['static', 'dynamic'])]).not.toContain('index.cjs')
  const reached = reach(['fdc.cjs'], others, ['static', 'dynamic'])
  for (const path of ['main.cjs', 'chunks/lint.cjs', 'chunks/build.cjs', 'chunks/pipeline.cjs'])
    expect(reached).toContain(path)
  expect([...reached].filter((path) => sdks.includes(path) || path === 'index.cjs')).toEqual([])
})

test('the start of the command line loads the same few files as ever', () => {
  const started = [...reach(['main.cjs'], requires, ['static'])].sort()
  expect(started).toEqual(['chunks/did-you-mean.cjs', 'chunks/exit-code.cjs', 'main.cjs', 'node:util'])
})

test('every `require` of the bundle leads to a chunk that is there or into Node itself', () => {
  expect(requires.length).toBeGreaterThan(100)
  expect(requires.filter(({ to }) => !chunks.has(to) && !isBuiltin(to))).toEqual([])
})

test('what starts programs is loaded by linting alone, when git is asked, and by what asks a model through one', () => {
  const found = requires.filter(({ to }) => to === 'node:child_process')
  // Anthropic's keeps what it takes from Node in a chunk of its own.
  const isSdk = (path: string) => [...sdks, 'chunks/node.cjs'].includes(path)
  expect(requires.filter(({ to }) => to === 'chunks/node.cjs').every(({ from }) => isSdk(from))).toBe(true)
  expect(found.filter(({ from }) => !isSdk(from))).toEqual([
    { from: 'chunks/base-reader.cjs', to: 'node:child_process', kind: 'dynamic' },
    { from: 'chunks/claude-cli.cjs', to: 'node:child_process', kind: 'static' },
  ])
  expect(requires.filter(({ to }) => to === 'chunks/base-reader.cjs')).toEqual([
    { from: 'chunks/lint.cjs', to: 'chunks/base-reader.cjs', kind: 'dynamic' },
  ])
})

test('the notices hold the licences of both SDKs', () => {
  const notices = readFileSync(join(root, 'THIRD-PARTY-NOTICES.txt'), 'utf8')
  for (const name of ['@anthropic-ai/sdk', 'openai'] as const)
    expect(notices).toContain(`\n${name} ${manifest.devDependencies[name]} (Apache-2.0)\n`)
})

// The Node of the host, if it has one of its own, is often older than the one that tests run on.
const host = (process.env.PATH ?? '')
  .split(delimiter)
  .filter((folder) => !folder.includes('node_modules'))
  .map((folder) => join(folder, 'node'))
  .find((path) => existsSync(path))

const nodes = [...new Set([process.execPath, host ?? process.execPath])]

/** An empty project that has the package installed. */
function makeProject(): string {
  const folder = makeFolder()
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(root, join(folder, 'node_modules', manifest.name), 'junction')
  return folder
}

const names = [
  'ProviderError',
  'artifactTypes',
  'build',
  'defineRule',
  'design',
  'formatPath',
  'lint',
  'loadProvider',
  'providerNames',
  'rules',
]

const program = `
  const { readFileSync } = await import('node:fs')
  const source = { path: 'a.yaml', text: readFileSync(process.argv[2], 'utf8') }
  const { id } = await fdc.loadProvider('openai:gpt', { apiKey: 'x' })
  console.log(JSON.stringify({
    names: Object.keys(fdc).filter((name) => !['default', 'module.exports'].includes(name)).sort(),
    found: (await fdc.lint(source, { readReference: () => ({ problem: 'x' }) })).diagnostics,
    artifacts: (await fdc.build(source, 'a.yaml', () => ({ problem: 'x' }))).value.length,
    id,
  }))`

test.for(nodes)('the library works in both kinds of modules on %s', (node) => {
  const folder = makeProject()
  writeFileSync(
    join(folder, 'a.cjs'),
    `const fdc = require('${manifest.name}'); (async () => {${program}})()`,
  )
  writeFileSync(join(folder, 'a.mjs'), `import * as fdc from '${manifest.name}'\n${program}`)
  for (const file of ['a.cjs', 'a.mjs']) {
    const printed = execFileSync(node, [file, join(root, 'finetune.config.yaml')], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect(JSON.parse(printed)).toEqual({ names, found: [], artifacts: 8, id: 'openai:gpt' })
  }
})

test.for(nodes)('loading the library loads no SDK, and loading a provider loads its own, on %s', (node) => {
  const script = `
    const fdc = require('${join(root, 'dist/index.cjs')}')
    const loaded = () => Object.keys(require.cache).map((path) => path.split(/[\\\\/]/).pop()).filter((name) => /anthropic|openai/.test(name))
    const before = loaded()
    fdc.loadProvider('anthropic:x', { apiKey: 'x' }).then(() => console.log(JSON.stringify([before, loaded()])))`
  expect(JSON.parse(execFileSync(node, ['-e', script], { encoding: 'utf8' }))).toEqual([
    [],
    ['anthropic.cjs'],
  ])
})

test('the schemas and the manifest can be imported from the package, and nothing of its inside', () => {
  const folder = makeProject()
  const resolve = (path: string) =>
    execFileSync(process.execPath, ['-p', `require.resolve('${manifest.name}/${path}')`], {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
    }).trim()
  expect(resolve('schemas/finetune.config.schema.json')).toBe(
    join(root, 'schemas/finetune.config.schema.json'),
  )
  expect(resolve('package.json')).toBe(join(root, 'package.json'))
  expect(() => resolve('dist/main.cjs')).toThrow('ERR_PACKAGE_PATH_NOT_EXPORTED')
})

test('the types stand alone: every import in them leads to another of them', () => {
  const types = join(root, 'dist/types')
  const files = readdirSync(types, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.d.ts'),
  )
  const wrong = files.flatMap((file) =>
    [...readFileSync(join(types, file), 'utf8').matchAll(/(?:from |import\()['"]([^'"]+)['"]/g)]
      .map(([, name]) => name!)
      .filter((name) => !existsSync(join(types, dirname(file), name.replace(/\.js$/, '.d.ts'))))
      .map((name) => `${file} → ${name}`),
  )
  expect(wrong).toEqual([])
  expect(files.length).toBeGreaterThan(20)
})

const user = `
  import { lint, loadProvider, ProviderError, rules, type DesignPath, type Rule } from '${manifest.name}'
  async function run(): Promise<void> {
    const readReference = () => ({ problem: 'is not there' })
    const { diagnostics: found } = await lint({ path: 'a.yaml', text: '' }, { readReference })
    const line: string | undefined = found[0]?.hint
    const rule: Rule | undefined = rules[0]
    const right: DesignPath = ['rubric', 'criteria', 'CQ1', 'question']
    // @ts-expect-error
    const wrong: DesignPath = ['rubrics']
    const provider = await loadProvider('openai:gpt', { apiKey: 'x' })
    const reply = await provider.complete({ messages: [{ role: 'user', text: 'Hello' }], maxTokens: 9 })
    const tokens: number | undefined = reply.usage?.input_total
    // @ts-expect-error
    const finish: 'ok' = reply.finish
    console.log(line, rule, right, wrong, tokens, finish, new ProviderError('quota', 'x').retryable)
  }
  export { run }
`

test.for([
  ['nodenext', ['--module', 'nodenext']],
  ['a bundler', ['--module', 'esnext', '--moduleResolution', 'bundler']],
] as const)('a strict TypeScript project compiles against the types with %s', ([, options]) => {
  const folder = makeProject()
  const files = ['user.mts', 'user.cts']
  for (const file of files) writeFileSync(join(folder, file), user)
  const flags = [
    '--strict',
    '--noEmit',
    '--exactOptionalPropertyTypes',
    '--target',
    'es2023',
    '--lib',
    'es2023,dom',
  ]
  const compiler = join(root, 'node_modules/typescript/bin/tsc')
  const run = () =>
    execFileSync(process.execPath, [compiler, ...flags, ...options, ...files], {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
    })
  expect(run()).toBe('')
})

test.skipIf(process.platform === 'win32')('the command is executable after every build', () => {
  expect(statSync(join(root, 'dist/fdc.cjs')).mode & 0o111).toBe(0o111)
})

test('the check of every rule on designs is compiled ahead', () => {
  const ahead = chunks.get('chunks/rules.cjs')!.match(/\bcheck:\(function/g) ?? []
  expect(ahead).toHaveLength(rules.filter(({ phase }) => phase === 'design').length)
})
