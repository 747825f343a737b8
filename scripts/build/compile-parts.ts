import { createHash, hash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import Ajv from 'ajv'
import standaloneCode from 'ajv/dist/standalone/index.js'
import Handlebars from 'handlebars'
import { formatNames } from '../../src/compiler/format-names.ts'
import { initTemplates } from './init-templates.ts'
import { referencePositions, type Schema } from './reference-positions.ts'

const root = join(import.meta.dirname, '../..')
const out = join(root, 'build')

interface Package {
  name: string
  version: string
}

/** Compiles the schema and the templates into modules, so that fdc ships only their small run-times. */
export function compileParts(): void {
  mkdirSync(out, { recursive: true })
  const schema = readSchema('finetune.config')
  // `unicode: false` measures text in UTF-16 units: only "not empty" is asked, and ajv then needs no run-time part.
  const options = {
    code: { source: true, esm: true },
    strictTuples: false,
    strictTypes: false,
    inlineRefs: false,
    unicode: false,
    logger: false,
  } as const
  writeModule(
    'validate-spec',
    validator(new Ajv.default({ ...options, messages: false }), bare(schema)),
    validatorType,
  )
  const verbose = new Ajv.default({ ...options, allErrors: true, verbose: true })
  writeModule('explain-spec', validator(verbose, schema), validatorType)
  writeModule('explain-preset', validator(verbose, readSchema('lint-preset')), validatorType)
  writeModule('explain-user-config', validator(verbose, readSchema('user-config')), validatorType)
  writeModule(
    'explain-records',
    validators(verbose, {
      baseline: 'baseline-record',
      calibration: 'calibration-record',
      critique: 'critique-record',
    }),
    validatorTypes('baseline', 'calibration', 'critique'),
  )
  writeModule(
    'explain-lines',
    validators(verbose, { transcript: 'transcript', judgement: 'judgement' }),
    validatorTypes('transcript', 'judgement'),
  )
  writeModule('replies', validators(verbose, { judgeReply: 'judge-reply' }), validatorTypes('judgeReply'))
  writeModule(
    'reference-positions',
    `export default ${JSON.stringify(referencePositions(schema))}`,
    `declare const positions: readonly { pattern: readonly string[]; kind: 'text' | 'list' }[]\nexport default positions`,
  )
  writeModule(
    'schemas',
    `export default ${JSON.stringify(schemas())}`,
    'declare const schemas: Record<string, object>\nexport default schemas',
  )
  writeModule(
    'identity',
    `export default ${JSON.stringify(identity())}`,
    'declare const identity: string\nexport default identity',
  )
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Package
  writeModule(
    'package',
    `export default ${JSON.stringify({ name, version })}`,
    'declare const manifest: { name: string; version: string }\nexport default manifest',
  )
  writeModule(
    'templates',
    `export default {\n${templates('artifacts', formatNames).join(',\n')}\n}`,
    'declare const templates: Record<string, TemplateSpecification>\nexport default templates',
  )
  writeModule(
    'prompts',
    `export default {\n${templates('prompts', ['raw']).join(',\n')}\n}
export const promptDigests = ${JSON.stringify(digests('prompts'))}`,
    'declare const templates: Record<string, TemplateSpecification>\nexport declare const promptDigests: Readonly<Record<string, string>>\nexport default templates',
  )
  writeModule(
    'init-templates',
    initTemplates(root),
    'declare const templates: Readonly<Record<string, string>>\nexport default templates',
  )
}

function readSchema(name: string): Schema {
  return JSON.parse(readFileSync(join(root, `schemas/${name}.schema.json`), 'utf8')) as Schema
}

function validator(ajv: InstanceType<typeof Ajv.default>, schema: Schema): string {
  return withoutRunTime(standaloneCode.default(ajv, ajv.compile(schema)))
}

function withoutRunTime(code: string): string {
  if (code.includes('require(')) throw new Error('The compiled validator needs a part of ajv at run time')
  return code
}

/** One module that checks several kinds of data, each under its own name. */
function validators(ajv: InstanceType<typeof Ajv.default>, schemas: Record<string, string>): string {
  for (const [name, schema] of Object.entries(schemas)) ajv.addSchema(readSchema(schema), name)
  const names = Object.keys(schemas).map((name) => [name, name])
  return withoutRunTime(standaloneCode.default(ajv, Object.fromEntries(names)))
}

const validatorType = `import type { SchemaError } from '../src/compiler/schema-error.ts'
declare const validate: ((data: unknown) => boolean) & { errors?: SchemaError[] | null }
export default validate`

function validatorTypes(...names: readonly string[]): string {
  return [
    `import type { SchemaError } from '../src/compiler/schema-error.ts'`,
    'type Validate = ((data: unknown) => boolean) & { errors?: SchemaError[] | null }',
    ...names.map((name) => `export declare const ${name}: Validate`),
  ].join('\n')
}

// The validator on the hot path explains nothing, so it carries no descriptions.
function bare(schema: Schema): Schema {
  return JSON.parse(
    JSON.stringify(schema, (key, value) =>
      key === 'description' && typeof value === 'string' ? undefined : value,
    ),
  )
}

// Two builds that could emit different artifacts have different identities, even within one version.
function identity(): string {
  const digest = createHash('sha256')
  for (const folder of ['schemas', 'src', 'templates']) {
    const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).filter((file) =>
      file.isFile(),
    )
    for (const path of files.map((file) => join(file.parentPath, file.name)).sort())
      digest.update(readFileSync(path))
  }
  return digest.digest('hex')
}

function schemas(): Record<string, unknown> {
  const folder = join(root, 'schemas')
  const files = readdirSync(folder).filter((file) => file.endsWith('.schema.json'))
  return Object.fromEntries(
    files
      .sort()
      .map((file) => [
        file.replace('.schema.json', ''),
        JSON.parse(readFileSync(join(folder, file), 'utf8')),
      ]),
  )
}

function templateFiles(of: string): { output: string; text: string }[] {
  const folder = join(root, 'templates', of)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.hbs'),
  )
  return files.sort().map((file) => ({
    output: relative('.', file)
      .replaceAll('\\', '/')
      .replace(/\.hbs$/, ''),
    text: readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n'),
  }))
}

function digests(of: string): Record<string, string> {
  const entries = templateFiles(of).map(({ output, text }) => [output, hash('sha256', text)])
  return Object.fromEntries(entries) as Record<string, string>
}

function templates(of: string, helpers: readonly string[]): string[] {
  const knownHelpers = Object.fromEntries(helpers.map((name) => [name, true]))
  return templateFiles(of).map(({ output, text }) => {
    const code = Handlebars.precompile(text, {
      strict: true,
      knownHelpersOnly: true,
      knownHelpers,
      noEscape: true,
    })
    return `${JSON.stringify(output)}: ${code as string}`
  })
}

function writeModule(name: string, code: string, types: string): void {
  const file = join(out, `${name}.js`)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${code}\n`)
  writeFileSync(join(out, `${name}.d.ts`), `${types}\n`)
}
