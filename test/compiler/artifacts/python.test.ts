import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { yamlText } from '../../../src/compiler/artifacts/yaml-text.ts'
import { compile } from '../../../src/compiler/compile.ts'
import { expand } from '../../../src/compiler/expand/expand.ts'
import type { Artifact } from '../../../src/spec/artifact.ts'
import { barestSpec, fullestSpec } from '../../support/fullest-spec.ts'
import { hasPyYaml, readWithPython } from '../../support/python-yaml.ts'
import { buildSpec, specs } from '../../support/read-spec.ts'

type Data = Record<string, Record<string, unknown>>

/** The YAML artifacts of every spec, by the spec and the path. */
async function dataFiles(): Promise<Map<string, string>> {
  const builds: [string, Artifact[]][] = [
    ['barest', compile(expand(barestSpec()), 'finetune.config.yaml')],
    ['fullest', compile(expand(fullestSpec()), 'finetune.config.yaml')],
  ]
  for (const spec of specs) builds.push([spec, await buildSpec(spec)])
  return new Map(
    builds.flatMap(([name, artifacts]) =>
      artifacts
        .filter(({ path }) => path.endsWith('.yaml'))
        .map(({ path, text }) => [`${path} of ${name}`, text] as const),
    ),
  )
}

test.skipIf(!hasPyYaml)(
  'PyYAML reads every YAML artifact with the values that YAML 1.2 has, under the seed’s keys',
  async () => {
    const files = await dataFiles()
    expect(files.size).toBe(15)
    const read = readWithPython([...files.values()])
    ;[...files].forEach(([name, text], index) => {
      const data = read[index] as Data
      expect(data, name).toEqual(parse(text))
      if (name.startsWith('config/input-taxonomy.yaml')) {
        expect(Object.keys(data), name).toEqual(['taxonomy'])
        expect(Object.keys(data.taxonomy!).slice(0, 2), name).toEqual(['topics', 'dimensions'])
      }
      if (name.startsWith('config/persona-template.yaml')) {
        expect(Object.keys(data.persona_template!).slice(0, 2), name).toEqual([
          'communication_style',
          'flaw_patterns',
        ])
        expect(Object.keys(data.persona_template!.communication_style as object), name).toEqual(
          expect.arrayContaining(['options', 'weights']),
        )
      }
      if (name.startsWith('config/rubric.yaml')) {
        expect(Object.keys(data), name).toEqual([
          'categories',
          'criteria',
          'safety_gates',
          'pass_threshold',
          'na_policy',
        ])
      }
    })
  },
)

const nasty = fc
  .array(
    fc.constantFrom(
      ...'ayn01.:-#,[]{}&*!|>%@`~\'"\\=<? \n\t\r\u0085\u2028\u2029\ufeff\u00a0é中😀',
      '0x',
      'no',
      '---',
      '...',
    ),
    {
      maxLength: 16,
    },
  )
  .map((parts) => parts.join(''))
const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.double({ min: 0, max: 1e-6, noNaN: true }),
)

test.skipIf(!hasPyYaml)('PyYAML reads any text, name and number as YAML 1.2 does', () => {
  const mapping = fc.dictionary(
    nasty,
    fc.oneof(nasty, fc.array(nasty, { maxLength: 4 }), fc.boolean(), number),
    { maxKeys: 5 },
  )
  const samples = fc.sample(fc.record({ outer: mapping, list: fc.array(mapping, { maxLength: 3 }) }), 1000)
  const plain = samples.map((data) => JSON.parse(JSON.stringify(data)) as object)
  const texts = plain.map((data) => yamlText({ head: ['Head.'], data, remarks: [] }))
  const read = readWithPython(texts)
  plain.forEach((data, index) => {
    expect(parse(texts[index]!), texts[index]).toEqual(data)
    expect(read[index], texts[index]).toEqual(data)
  })
})
