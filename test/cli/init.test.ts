import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { parse } from 'yaml'
import templates from '#compiled/init-templates'
import validateSpec from '#compiled/validate-spec'
import { readArguments } from '../../src/cli/args.ts'
import { ask, languageTag } from '../../src/cli/commands/init/ask.ts'
import { fillTemplate } from '../../src/cli/commands/init/fill-template.ts'
import { attributesFile, builtFiles } from '../../src/cli/commands/init/git-attributes.ts'
import { ownersParts } from '../../src/cli/commands/init/report.ts'
import { findSchema } from '../../src/cli/commands/init/schema-reference.ts'
import { initWith } from '../../src/cli/commands/init.ts'
import type { Host } from '../../src/cli/host.ts'
import { artifactTypes } from '../../src/compiler/artifacts/index.ts'
import { expand } from '../../src/compiler/expand/expand.ts'
import { MANIFEST_PATH } from '../../src/compiler/manifest.ts'
import { lint } from '../../src/pipeline.ts'
import type { Spec } from '../../src/spec/spec.ts'
import { makeFolder, readTree } from '../support/folders.ts'
import { hostIn, runMain, type Told } from '../support/run-main.ts'

const domains = Object.keys(templates)
const schemaPath = 'node_modules/finetune-design-compiler/schemas/finetune.config.schema.json'

/** Runs `fdc init` in a folder without a terminal. */
function run(cwd: string, words: string[] = [], host: Partial<Host> = {}): Promise<Told> {
  return runMain(cwd, ['init', ...words], host)
}

test('writes the spec and .gitattributes, and nothing else', async () => {
  const folder = makeFolder()
  const { code, noted } = await run(folder, ['--domain', 'support'])
  expect({ code, noted }).toEqual({ code: 0, noted: '' })
  expect(readTree(folder)).toEqual({
    'finetune.config.yaml': fillTemplate(templates.support!, { domain: 'support' }, `./${schemaPath}`),
    '.gitattributes': attributesFile,
  })
})

test('starts from the blank skeleton when no domain is named', async () => {
  const folder = makeFolder()
  const { printed } = await run(folder, ['-y'])
  expect(printed).toContain('Wrote finetune.config.yaml (blank)\nWrote .gitattributes\n')
})

test.for(domains)('says what is still to be written in %s, at most 80 columns wide', async (domain) => {
  const folder = makeFolder()
  const { printed } = await run(folder, ['deep/down/here', '--domain', domain])
  const nearby = await run(folder, ['--domain', domain])
  const lines = readFileSync(join(folder, 'finetune.config.yaml'), 'utf8').split('\n')
  const marks = lines.filter((line) => line.includes('# yours:'))
  const places = [...nearby.printed.matchAll(/^ {2}finetune\.config\.yaml:(\d+) +(\w+) /gm)]
  expect(marks.length).toBeGreaterThan(10)
  expect(places).toHaveLength(marks.length)
  for (const [, line, key] of places) expect(lines[Number(line) - 1]).toMatch(new RegExp(`^ *${key}:`))
  expect(printed.match(/^ {2}line \d+/gm)).toHaveLength(marks.length)
  for (const line of `${printed}${nearby.printed}`.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
})

test('names the next commands with the full name of the package and the path of the spec', async () => {
  const folder = makeFolder()
  const { printed } = await run(folder, ['a folder/design'])
  expect(printed).toContain(
    [
      'Next:',
      '  npm install --save-dev finetune-design-compiler',
      '  npx finetune-design-compiler lint "a folder/design/finetune.config.yaml"',
      '  npx finetune-design-compiler build "a folder/design/finetune.config.yaml"',
    ].join('\n'),
  )
})

test.for(['finetune.config.yaml', 'finetune.config.yml'])(
  'refuses where %s stands, and changes nothing',
  async (name) => {
    const folder = makeFolder()
    writeFileSync(join(folder, name), 'mine')
    expect(await run(folder)).toEqual({
      code: 2,
      printed: '',
      noted: `fdc: ${name} exists, and \`fdc init\` overwrites nothing.\n     Edit it, or name another folder.\n`,
    })
    expect(readTree(folder)).toEqual({ [name]: 'mine' })
  },
)

test('refuses a second run, and changes nothing', async () => {
  const folder = makeFolder()
  await run(folder, ['design', '--domain', 'tutoring'])
  const before = readTree(folder)
  const { code, noted } = await run(folder, ['design', '--domain', 'blank'])
  expect(code).toBe(2)
  expect(noted).toContain('design/finetune.config.yaml exists')
  expect(readTree(folder)).toEqual(before)
})

test('asks back for a domain that it does not know', async () => {
  const folder = makeFolder()
  const { code, noted } = await run(folder, ['--domain', 'suport'])
  expect(code).toBe(2)
  expect(noted).toBe(
    'fdc: "suport" is not a domain of `fdc init`; there are blank, support and tutoring.\n' +
      '     Did you mean `--domain support`?\n',
  )
  expect((await run(folder, ['--domain', 'toString'])).code).toBe(2)
  expect((await run(folder, ['one', 'two'])).noted).toBe('fdc: `fdc init` takes one folder; 2 were named.\n')
  expect(readTree(folder)).toEqual({})
})

test('leaves a .gitattributes that exists as it is, and prints the lines that it lacks', async () => {
  const folder = makeFolder()
  const mine = '*.png binary\r\n/config/rubric.yaml text eol=lf linguist-generated=true\r\n'
  writeFileSync(join(folder, '.gitattributes'), mine)
  const { printed } = await run(folder)
  expect(readTree(folder)['.gitattributes']).toBe(mine)
  const lacking = attributesFile
    .split('\n')
    .filter((line) => line.startsWith('/') && !line.includes('rubric'))
  expect(printed).toContain(
    [
      'Left .gitattributes as it is; add these lines to it:',
      ...lacking.map((line) => `  ${line}`),
      '',
      '',
    ].join('\n'),
  )
})

test('says nothing about a .gitattributes that has every line', async () => {
  const folder = makeFolder()
  writeFileSync(join(folder, '.gitattributes'), attributesFile)
  expect((await run(folder)).printed).not.toContain('.gitattributes')
})

test('takes back the spec and the folder when the second file cannot be written', async () => {
  const folder = makeFolder()
  symlinkSync('nowhere', join(folder, '.gitattributes'))
  const { code, noted } = await run(folder)
  expect(code).toBe(2)
  expect(noted).toMatch(/^fdc: Cannot write .*\.gitattributes: .* \(EEXIST\)\. Nothing was written\.\n$/)
  expect(() => readFileSync(join(folder, 'finetune.config.yaml'))).toThrow('ENOENT')
})

test('refuses a folder that is a file or lies below one', async () => {
  const folder = makeFolder()
  writeFileSync(join(folder, 'notes'), 'mine')
  for (const words of [['notes'], ['notes/design']]) {
    const { code, noted } = await run(folder, words)
    expect(code).toBe(2)
    expect(noted).toMatch(/^fdc: Cannot .*notes.*\. Nothing was written\.\n$/)
  }
  expect(readTree(folder)).toEqual({ notes: 'mine' })
})

test('asks nothing in CI, even on a terminal', async () => {
  const { isTTY } = process.stdin
  process.stdin.isTTY = true
  onTestFinished(() => {
    process.stdin.isTTY = isTTY
  })
  const folder = makeFolder()
  const { code } = await run(folder, [], { isTerminal: true, env: { CI: 'true' } })
  expect(code).toBe(0)
})

test.for(domains)('the %s template lints without an error or a warning', async (domain) => {
  const folder = makeFolder()
  await run(folder, ['--domain', domain])
  const text = readFileSync(join(folder, 'finetune.config.yaml'), 'utf8')
  const readReference = () => {
    throw new Error('A template refers to no file')
  }
  const { diagnostics } = await lint({ path: 'finetune.config.yaml', text }, { readReference })
  const serious = diagnostics.filter(({ severity }) => severity !== 'info')
  expect(serious.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([])
})

test.for(domains)('what the %s template calls a default is the default', (domain) => {
  const template = templates[domain]!
  const written = template.replace(/^( *)# (\w+: .* # default)/gm, '$1$2')
  const spec = parse(written) as Spec
  expect(written.split('# default').length - 1).toBeGreaterThan(12)
  expect(validateSpec(spec)).toBe(true)
  const { spec: _, ...design } = expand(spec)
  const { spec: __, ...expected } = expand(parse(template) as Spec)
  expect(design).toEqual(expected)
})

test('the attributes name every file that a build writes', () => {
  expect([...builtFiles].sort()).toEqual([...artifactTypes.map(({ path }) => path), MANIFEST_PATH].sort())
})

test('answers change their own lines only, and are no longer the person’s to write', () => {
  const answers = {
    domain: 'support',
    title: 'Acme: Care',
    setting: 'email',
    language: 'no',
    choice: 'phi-4',
  } as const
  const before = fillTemplate(templates.support!, { domain: 'support' }, 'schema.json').split('\n')
  const after = fillTemplate(templates.support!, answers, 'schema.json').split('\n')
  expect(after).toHaveLength(before.length)
  expect(after.filter((line, index) => line !== before[index])).toEqual([
    '  title: "Acme: Care"',
    '  setting: email',
    '  language: "no"',
    '  choice: phi-4',
  ])
  expect(ownersParts(after.join('\n')).map(({ key }) => key)).not.toContain('title')
})

test('an answer that is the template’s own leaves the default a comment', () => {
  const usual = { domain: 'support', setting: 'live_chat', language: 'en', choice: 'gemma-3-12b' } as const
  const text = fillTemplate(templates.support!, usual, 'schema.json')
  expect(text).toContain('\n  # setting: live_chat # default;')
  expect(text).toContain('\n  # language: en # default;')
  expect(text).toContain('\n  choice: gemma-3-12b\n')
})

test('a model that is chosen is no longer one of the rejected', () => {
  const text = fillTemplate(templates.support!, { domain: 'support', choice: 'qwen3-14b' }, 'schema.json')
  const { model } = parse(text) as Spec
  expect([model!.choice, Object.keys(model!.rejected!)]).toEqual(['qwen3-14b', ['llama-3.1-8b']])
  const other = fillTemplate(templates.support!, { domain: 'support', choice: 'customer' }, 'schema.json')
  expect(parse(other)).toMatchObject({ personas: { attributes: { customer: {} } } })
})

test('any title and any model id reads back as it was typed', () => {
  const typed = fc.string({ unit: 'grapheme', minLength: 1 })
  fc.assert(
    fc.property(typed, typed, (title, choice) => {
      const spec = parse(fillTemplate(templates.blank!, { domain: 'blank', title, choice }, 's')) as Spec
      expect([spec.domain.title, spec.model!.choice]).toEqual([title, choice])
    }),
    {
      examples: [
        ['no', 'y'],
        ['# a', "it's: $& $1"],
        [' ', '- x'],
        ['null', '1e3'],
      ],
    },
  )
})

test('the schema is that of the package, where it is installed or will be', () => {
  const folder = makeFolder()
  const design = join(folder, 'project/design')
  expect(findSchema(folder, folder)).toEqual({ path: `./${schemaPath}`, installed: false })
  expect(findSchema(design, folder)).toEqual({ path: `../../${schemaPath}`, installed: false })
  expect(findSchema(design, join(folder, 'elsewhere'))).toEqual({ path: `./${schemaPath}`, installed: false })
  mkdirSync(design, { recursive: true })
  writeFileSync(join(folder, 'project/package.json'), '{}')
  expect(findSchema(design, folder)).toEqual({ path: `../${schemaPath}`, installed: false })
  mkdirSync(join(folder, schemaPath, '..'), { recursive: true })
  writeFileSync(join(folder, schemaPath), '{}')
  expect(findSchema(design, folder)).toEqual({ path: `../../${schemaPath}`, installed: true })
})

test('a spec names its schema for both kinds of editors, and no npm install where it is installed', async () => {
  const folder = makeFolder()
  mkdirSync(join(folder, schemaPath, '..'), { recursive: true })
  writeFileSync(join(folder, schemaPath), '{}')
  const { printed } = await run(folder, ['design'])
  expect(readFileSync(join(folder, 'design/finetune.config.yaml'), 'utf8').split('\n').slice(0, 2)).toEqual([
    `# yaml-language-server: $schema=../${schemaPath}`,
    `# $schema: ../${schemaPath}`,
  ])
  expect(printed).not.toContain('npm install')
})

test('the language tag that is asked for is the one of the schema', () => {
  const schema = readFileSync(join(import.meta.dirname, '../../schemas/finetune.config.schema.json'), 'utf8')
  const { definitions } = JSON.parse(schema)
  expect(languageTag.source).toBe(definitions.DomainSpec.properties.language.pattern)
})

/** Answers questions as they appear on the screen: keys by a text of the question, in order. */
async function answerAll(given: string | undefined, script: [question: string, keys: string][]) {
  const input = new PassThrough()
  const output = new PassThrough()
  let screen = ''
  output.on('data', (chunk) => {
    screen += chunk
    const [next] = script
    if (!next || !screen.includes(next[0])) return
    script.shift()
    screen = ''
    // The question listens only after it was drawn, and takes one key after the other.
    setImmediate(() => input.write(next[1]))
  })
  return ask(given, { input, output })
}

test('asks for the template, the title, the setting, the language and the model', async () => {
  const answers = await answerAll(undefined, [
    ['Which template', '\r'],
    ['What is it called', 'Acme Care'],
    ['Care', '\r'],
    ['How do people reach it', '\r'],
    ['In which language', '\r'],
    ['Which base model', '\r'],
  ])
  expect(answers).toEqual({
    domain: 'support',
    title: 'Acme Care',
    setting: 'live_chat',
    language: 'en',
    choice: 'gemma-3-12b',
  })
})

test.for([
  ['the first', []],
  [
    'a later',
    [
      ['What is it called', 'Acme'],
      ['Acme', '\r'],
    ],
  ],
] as [string, [string, string][]][])(
  'Ctrl-C at %s question leaves nothing behind and ends with 130',
  async ([, before]) => {
    const folder = makeFolder()
    const told: Told = { code: -1, printed: '', noted: '' }
    const args = readArguments('init', ['new/design', '--domain', 'tutoring'], {
      domain: { value: 'd', summary: '' },
    })
    const question = before.length === 0 ? 'What is it called' : 'How do people reach it'
    const code = await initWith(args, hostIn(folder, told), (given) =>
      answerAll(given, [...before, [question, '\x03']]),
    )
    expect(code).toBe(130)
    expect(told.printed).toBe('')
    expect(readTree(folder)).toEqual({})
  },
)
