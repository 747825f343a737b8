import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv from 'ajv'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { generateFiles } from '../scripts/generate/generate-files.ts'
import { ownedFiles } from '../scripts/generate/write-files.ts'
import { readSource } from '../src/cli/input/read-source.ts'
import { referenceReader } from '../src/cli/input/reference-reader.ts'
import { main } from '../src/cli/main.ts'
import { build } from '../src/pipeline.ts'

const root = join(import.meta.dirname, '..')
const files = generateFiles()
const specs = ['.', 'examples/compact', 'examples/tutoring']

function schemaOf(name: string): object {
  return JSON.parse(files.get(`schemas/${name}.schema.json`)!) as object
}

function problems(name: string, data: unknown): unknown[] {
  const ajv = new Ajv.default({ strictTuples: false, strictTypes: false, allErrors: true })
  const validate = ajv.compile(schemaOf(name))
  validate(data)
  return validate.errors ?? []
}

async function artifactsOf(folder: string): Promise<Record<string, string>> {
  const path = join(root, folder, 'finetune.config.yaml')
  const read = readSource('finetune.config.yaml', path)
  if ('problem' in read) throw new Error(`${path} ${read.problem}`)
  const { value } = await build(read.source, 'finetune.config.yaml', referenceReader(join(root, folder), ''))
  return Object.fromEntries(value!.map((artifact) => [artifact.path, artifact.text]))
}

async function printed(words: string[], stdin = ''): Promise<string> {
  let output = ''
  await main(words, {
    cwd: root,
    env: {},
    print: (text) => {
      output += text
    },
    note: () => {},
    readStdin: async () => Buffer.from(stdin),
    isTerminal: false,
    columns: 80,
    noteColumns: undefined,
  })
  return output
}

test.each([...files.keys()])('%s is what `npm run generate` writes', (path) => {
  expect(readFileSync(join(root, path), 'utf8')).toBe(files.get(path))
})

test('nothing stands among the generated files that is no longer generated', () => {
  expect(ownedFiles(root).filter((path) => !files.has(path))).toEqual([])
})

test('generated texts have LF line ends and end in one', () => {
  for (const text of files.values()) expect(text).toMatch(/^[^\r]*[^\r\n]\n$/)
})

test('every reference in a schema leads to a definition, and every definition is used', () => {
  for (const [path, text] of files) {
    if (!path.startsWith('schemas/')) continue
    const used = new Set([...text.matchAll(/"\$ref": "#\/definitions\/(\w+)"/g)].map(([, name]) => name))
    const { definitions } = JSON.parse(text) as { definitions: object }
    expect([...used].sort()).toEqual(Object.keys(definitions).sort())
    expect(text.split('"$ref"')).toHaveLength(text.split('"$ref": "#/definitions/').length)
  }
})

test.each(specs)('the spec in %s satisfies the schema of specs', (folder) => {
  const text = readFileSync(join(root, folder, 'finetune.config.yaml'), 'utf8')
  expect(problems('finetune.config', parse(text))).toEqual([])
})

test.each(specs)('the YAML artifacts of %s satisfy their schemas', async (folder) => {
  const artifacts = await artifactsOf(folder)
  for (const name of ['input-taxonomy', 'rubric', 'persona-template']) {
    expect(problems(name, parse(artifacts[`config/${name}.yaml`]!))).toEqual([])
  }
})

test('the schemas of the artifacts refuse a key that fdc does not write and a weight above 1', async () => {
  const artifacts = await artifactsOf('examples/compact')
  const rubric = parse(artifacts['config/rubric.yaml']!) as Record<string, unknown>
  expect(problems('rubric', { ...rubric, treshold: 0.8 })).toMatchObject([
    { keyword: 'additionalProperties', params: { additionalProperty: 'treshold' } },
  ])
  const taxonomy = { taxonomy: { topics: [{ name: 'tracking', weight: 1.2 }] } }
  expect(problems('input-taxonomy', taxonomy)).toMatchObject([
    { keyword: 'maximum', instancePath: '/taxonomy/topics/0/weight' },
  ])
})

test('the JSON output of a lint run satisfies its schema', async () => {
  const spec = readFileSync(join(root, 'examples/compact/finetune.config.yaml'), 'utf8')
  const output = await printed(
    ['lint', '--format', 'json', '--stdin', '--stdin-filename', 'examples/compact/finetune.config.yaml'],
    spec.replace('{weight: 0.6, criteria: [CQ1]}', '{weight: 0.5, criteria: [CQ1]}'),
  )
  const data = JSON.parse(output) as { findings: { rule: string; related: object[] }[] }
  const sum = data.findings.find(({ rule }) => rule === 'rubric/weights-sum-to-one')
  expect(sum?.related).toHaveLength(1)
  expect(problems('json-output', data)).toEqual([])
})

test('the JSON output of a dry build lists the artifacts as its schema says', async () => {
  const folder = join(root, 'no-such-folder')
  const spec = 'examples/compact/finetune.config.yaml'
  const output = await printed(['build', spec, '--dry-run', '--format', 'json', '--out-dir', folder])
  const data = JSON.parse(output) as { artifacts: object[] }
  expect(data.artifacts).toHaveLength(8)
  expect(problems('json-output', data)).toEqual([])
  expect(problems('json-output', { ...data, schemaVersion: 2 })).toMatchObject([{ keyword: 'const' }])
})
