import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { artifactTypes } from '../../src/compiler/artifacts/index.ts'
import { copyFolder, makeFolder, readTree } from '../support/folders.ts'
import { runMain } from '../support/run-main.ts'
import { readJsonOutput } from '../support/valid-json.ts'

const spec = 'finetune.config.yaml'
const manifest = 'fdc.manifest.json'
const example = join(import.meta.dirname, '../../examples/compact')
const small =
  'version: 1\ndomain:\n  title: T\n  summary: S.\nprompts:\n  system: {text: {file: system.md}}\n'
const ofPrompts = ['config/prompts/user_sim.md', 'config/prompts/assistant.md', 'config/system-prompt.md']

/** A copy of an example that uses every section, without what was built of it. */
function exampleFolder(): string {
  const folder = copyFolder(example)
  for (const path of ['config', ...artifactTypes.map((type) => type.path), manifest, '.fdc'])
    rmSync(join(folder, path), { recursive: true, force: true })
  return folder
}

/** A folder with a spec of one section, which refers to a file. */
function smallFolder(): string {
  const folder = makeFolder()
  writeFileSync(join(folder, spec), small)
  writeFileSync(join(folder, 'system.md'), 'Be kind.\n')
  return folder
}

const build = (folder: string, ...words: string[]) => runMain(folder, ['build', ...words])

async function builtFolder(): Promise<string> {
  const folder = smallFolder()
  expect((await build(folder)).code).toBe(0)
  return folder
}

function edit(folder: string, path: string, change: (text: string) => string): void {
  const file = join(folder, path)
  writeFileSync(file, change(readFileSync(file, 'utf8')))
}

/** The modification times of all files but fdc's own memory. */
function times(folder: string): Record<string, number> {
  const files = Object.keys(readTree(folder)).filter((path) => !path.startsWith('.fdc/'))
  return Object.fromEntries(files.map((path) => [path, statSync(join(folder, path)).mtimeMs]))
}

test('a build writes every artifact and names it, and a second one has nothing to do', async () => {
  const folder = exampleFolder()
  const sources = Object.keys(readTree(folder))
  const paths = artifactTypes.map(({ path }) => path)
  expect(await build(folder)).toEqual({
    code: 0,
    printed: [...paths, manifest].map((path) => `wrote ${path}\n`).join(''),
    noted: '',
  })
  const made = Object.keys(readTree(folder)).filter((path) => !path.startsWith('.fdc/'))
  expect(made.sort()).toEqual([...paths, manifest, ...sources].sort())
  const before = times(folder)
  const still = { code: 0, printed: `${spec}: nothing to do.\n`, noted: '' }
  expect(await build(folder)).toEqual(still)
  // Without the memory of the last build everything is compiled and compared, and still nothing is written.
  rmSync(join(folder, '.fdc'), { recursive: true })
  expect(await build(folder)).toEqual(still)
  expect(times(folder)).toEqual(before)
  expect((await build(folder, '--check')).printed).toBe(`${spec}: 8 artifacts up to date.\n`)
})

test('sections that are not there keep no other from being built', async () => {
  const folder = await builtFolder()
  expect(Object.keys(readTree(folder)).sort()).toEqual(
    ['.fdc/.gitignore', '.fdc/last-build.json', ...ofPrompts, manifest, spec, 'system.md'].sort(),
  )
})

test('the folder of a spec is that of its artifacts, wherever the command runs', async () => {
  const folder = makeFolder()
  mkdirSync(join(folder, 'design/deep'), { recursive: true })
  writeFileSync(join(folder, 'design', spec), small)
  writeFileSync(join(folder, 'design/system.md'), 'Be kind.\n')
  expect((await build(folder, `design/${spec}`)).printed).toContain('wrote design/config/system-prompt.md\n')
  expect(await build(join(folder, 'design/deep'))).toMatchObject({ printed: `../${spec}: nothing to do.\n` })
  expect((await build(join(folder, 'design/deep'), '--list-files')).printed).toBe(
    ofPrompts.map((path) => `../${path}\n`).join(''),
  )
})

interface Drift {
  change(folder: string): void
  code: number
  /** What is said of a file, one line each. */
  lines: string[]
  /** What a program reads of the artifacts that are not current. */
  states: [path: string, state: string, action: string][]
}

const [simulator = '', assistant = '', system = ''] = ofPrompts
const later = 'stale: the spec has changed since'

const drifts: Record<string, Drift> = {
  nothing: { change: () => {}, code: 0, lines: [], states: [] },
  'a missing artifact': {
    change: (folder) => rmSync(join(folder, system)),
    code: 1,
    lines: [`${system} missing`],
    states: [[system, 'missing', 'write']],
  },
  'a changed spec': {
    change: (folder) => edit(folder, spec, (text) => text.replace('title: T', 'title: Other')),
    code: 1,
    lines: [`${simulator} ${later}`, `${assistant} ${later}`],
    states: [
      [simulator, 'stale', 'write'],
      [assistant, 'stale', 'write'],
    ],
  },
  'a changed file that the spec refers to': {
    change: (folder) => writeFileSync(join(folder, 'system.md'), 'Be brief.\n'),
    code: 1,
    lines: [`${system} ${later}`],
    states: [[system, 'stale', 'write']],
  },
  'an edited artifact': {
    change: (folder) => edit(folder, system, (text) => `${text}Mine.\n`),
    code: 1,
    lines: [`${system} edited by hand`],
    states: [[system, 'hand-edited', 'refuse']],
  },
  'an artifact that is empty': {
    change: (folder) => writeFileSync(join(folder, system), ''),
    code: 1,
    lines: [`${system} edited by hand`],
    states: [[system, 'hand-edited', 'refuse']],
  },
  'somebody else’s file': {
    change: (folder) => {
      edit(folder, spec, (text) => `${text}personas: {}\n`)
      writeFileSync(join(folder, 'config/persona-template.yaml'), 'mine\n')
    },
    code: 1,
    lines: ['config/persona-template.yaml not fdc’s: another file stands there'],
    states: [['config/persona-template.yaml', 'foreign', 'refuse']],
  },
  'a section that was removed': {
    change: (folder) => edit(folder, spec, (text) => text.replace(/prompts:[\s\S]*/, 'personas: {}\n')),
    code: 1,
    lines: [
      'config/persona-template.yaml missing',
      ...[assistant, simulator, system].map((path) => `${path} orphaned: the spec no longer produces it`),
    ],
    states: [
      ['config/persona-template.yaml', 'missing', 'write'],
      [assistant, 'orphaned', 'remove'],
      [simulator, 'orphaned', 'remove'],
      [system, 'orphaned', 'remove'],
    ],
  },
  'copies with CR LF': {
    change: (folder) => {
      for (const path of [...ofPrompts, manifest]) edit(folder, path, (text) => text.replaceAll('\n', '\r\n'))
    },
    code: 0,
    lines: [],
    states: ofPrompts.map((path) => [path, 'line-endings-only', 'write']),
  },
  'a damaged manifest': {
    change: (folder) => edit(folder, manifest, (text) => `<<<<<<< mine\n${text}`),
    code: 1,
    lines: [`${manifest} damaged: it holds the marks of an unfinished merge`],
    states: [],
  },
  'no manifest': {
    change: (folder) => rmSync(join(folder, manifest)),
    code: 1,
    lines: [`${manifest} missing`],
    states: [],
  },
  'a comment that was added to the spec': {
    change: (folder) => edit(folder, spec, (text) => `# Why not.\n${text}`),
    code: 0,
    lines: [],
    states: [],
  },
}

test.for(Object.entries(drifts))('--check of %s', async ([, { change, code, lines, states }]) => {
  const folder = await builtFolder()
  change(folder)
  const before = [readTree(folder), times(folder)]
  const check = await build(folder, '--check')
  expect([check.code, check.noted]).toEqual([code, ''])
  const said = check.printed.split('\n')
  if (code === 0) expect(check.printed).toBe(`${spec}: 3 artifacts up to date.\n`)
  else {
    expect(check.printed).toContain(`\n${lines.join('\n')}\n\n${spec}: `.slice(said[0] === lines[0] ? 1 : 0))
    const isRefused = states.some(([, , action]) => action === 'refuse')
    expect(said.at(-2)).toBe(
      isRefused
        ? `or discard it: \`fdc build ${spec} --force\`.`
        : `Run \`fdc build ${spec}\` and commit what it writes.`,
    )
  }
  const json = await build(folder, '--check', '-f', 'json')
  expect([json.code, json.noted]).toEqual([code, ''])
  const { artifacts = [] } = readJsonOutput(json.printed)
  expect(
    artifacts
      .filter(({ state }) => state !== 'current')
      .map(({ path, state, action }) => [path, state, action]),
  ).toEqual(states)
  expect(artifacts.every((artifact) => artifact.spec === spec)).toBe(true)
  expect([readTree(folder), times(folder)]).toEqual(before)
})

test.for(
  Object.entries(drifts).filter(([, { states }]) => states.every(([, , action]) => action !== 'refuse')),
)('a build mends %s', async ([, { change }]) => {
  const folder = await builtFolder()
  change(folder)
  expect((await build(folder)).code).toBe(0)
  const check = await build(folder, '--check')
  expect([check.code, check.printed]).toEqual([0, expect.stringMatching(/: \d artifacts? up to date\.\n$/)])
  expect((await build(folder)).printed).toBe(`${spec}: nothing to do.\n`)
})

test('a hand edit survives, is shown as such, and there are two ways out', async () => {
  const folder = await builtFolder()
  edit(folder, system, (text) => `${text}Mine.\n`)
  edit(folder, spec, (text) => text.replace('title: T', 'title: Other'))
  const before = readTree(folder)
  expect(await build(folder)).toEqual({
    code: 1,
    printed: [
      `--- a/${system}`,
      `+++ b/${system}`,
      '@@ -1,2 +1 @@',
      ' Be kind.',
      '-Mine.',
      '',
      `${system} edited by hand; nothing was written.`,
      '',
      'In the difference, - is what stands there and + is what fdc emits.',
      'Two ways out: move the change into the spec, so that fdc emits it,',
      `or discard it: \`fdc build ${spec} --force\`.`,
      '',
    ].join('\n'),
    noted: '',
  })
  expect(readTree(folder)).toEqual(before)

  edit(folder, 'system.md', (text) => `${text}Mine.\n`)
  expect((await build(folder)).printed).toContain(`wrote ${simulator}\n`)
  expect(readTree(folder)[system]).toBe('Be kind.\nMine.\n')

  edit(folder, system, () => 'Again.\n')
  expect(await build(folder, '--force')).toMatchObject({ code: 0, printed: `wrote ${system}\n` })
  expect(readTree(folder)[system]).toBe('Be kind.\nMine.\n')
})

test('a removed section takes its artifacts along, but not one that was edited by hand', async () => {
  const folder = await builtFolder()
  edit(folder, system, () => 'Mine.\n')
  edit(folder, spec, (text) => text.replace(/prompts:[\s\S]*/, 'personas: {}\n'))
  const { code, printed } = await build(folder)
  expect(code).toBe(0)
  expect(printed).toBe(
    [
      `${system} is no longer produced, but was edited by hand; it stays.`,
      'wrote config/persona-template.yaml',
      `wrote ${manifest}`,
      `removed ${assistant}`,
      `removed ${simulator}`,
      '',
    ].join('\n'),
  )
  expect(readTree(folder)[system]).toBe('Mine.\n')
  expect(readdirSync(join(folder, 'config')).sort()).toEqual(['persona-template.yaml', 'system-prompt.md'])
  // It goes on being reported until somebody has dealt with it.
  expect((await build(folder)).printed).toContain(`${system} is no longer produced`)
  expect((await build(folder, '--check')).code).toBe(1)
  expect((await build(folder, '--force')).printed).toContain(`removed ${system}\n`)
})

test('a spec with errors builds nothing and leaves what was built', async () => {
  const folder = await builtFolder()
  edit(folder, spec, (text) => text.replace('T\n', 'Other\n').concat('tets: 1\n'))
  const before = readTree(folder)
  for (const words of [[], ['--check'], ['--diff'], ['--dry-run'], ['--list-files'], ['--force']]) {
    const { code, printed, noted } = await build(folder, ...words)
    expect([code, noted]).toEqual([1, `fdc: ${spec} was not built; its errors come first.\n`])
    expect(printed).toMatch(
      /^finetune\.config\.yaml\n\nfinetune\.config\.yaml:7:1 error `tets` is not a known key/,
    )
    const json = await build(folder, ...words, '-f', 'json')
    expect([json.code, json.noted]).toEqual([1, ''])
    expect(readJsonOutput(json.printed)).toMatchObject({ counts: { error: 1 }, artifacts: [] })
  }
  expect((await build(folder, '--print-design')).code).toBe(1)
  expect(readTree(folder)).toEqual(before)
})

test('--diff shows what a build would change, as text that patch understands', async () => {
  const folder = await builtFolder()
  edit(folder, 'system.md', () => 'Be brief.\n')
  rmSync(join(folder, simulator))
  edit(folder, assistant, (text) => `${text}Mine.\n`)
  const before = readTree(folder)
  const { code, printed } = await build(folder, '--diff')
  expect(code).toBe(0)
  expect(printed).toContain(`--- a/${system}\n+++ b/${system}\n@@ -1 +1 @@\n-Be kind.\n+Be brief.\n`)
  expect(printed).toContain(`--- /dev/null\n+++ b/${simulator}\n@@ -0,0 +1,`)
  expect(printed).toContain('\n-Mine.\n')
  expect(readTree(folder)).toEqual(before)
  expect((await build(folder, '--check', '--diff')).printed).toContain(`--- /dev/null\n+++ b/${simulator}\n`)
})

test('--check does not repeat the whole of what is missing', async () => {
  const folder = await builtFolder()
  rmSync(join(folder, simulator))
  expect((await build(folder, '--check')).printed).toBe(
    `${simulator} missing\n\n${spec}: 1 artifact not up to date.\nRun \`fdc build ${spec}\` and commit what it writes.\n`,
  )
})

test('--dry-run says what a build would do to each file', async () => {
  const folder = await builtFolder()
  edit(folder, 'system.md', () => 'Be brief.\n')
  rmSync(join(folder, simulator))
  edit(folder, assistant, (text) => `${text}Mine.\n`)
  const before = readTree(folder)
  expect(await build(folder, '--dry-run')).toEqual({
    code: 0,
    printed: [
      `would write ${simulator} (missing)`,
      `would refuse to overwrite ${assistant} (edited by hand)`,
      `would write ${system} (${later})`,
      '',
    ].join('\n'),
    noted: '',
  })
  expect((await build(folder, '--dry-run', '--force')).printed).toContain(
    `would write ${assistant} (edited by hand)\n`,
  )
  expect(readTree(folder)).toEqual(before)
  expect((await build(await builtFolder(), '--dry-run')).printed).toBe(`${spec}: nothing to do.\n`)
})

test('--list-files names the artifacts of the sections that are there', async () => {
  const folder = smallFolder()
  expect(await build(folder, '--list-files')).toEqual({
    code: 0,
    printed: ofPrompts.map((path) => `${path}\n`).join(''),
    noted: '',
  })
  expect((await build(folder, '--list-files', '--out-dir', 'out')).printed).toContain(`out/${system}\n`)
  expect(Object.keys(readTree(folder))).toEqual([spec, 'system.md'])
})

test('--only builds what it names, by path or by file name, and leaves the rest', async () => {
  const folder = smallFolder()
  expect((await build(folder, '--only', 'system-prompt.md', '--only', assistant)).printed).toBe(
    `wrote ${assistant}\nwrote ${system}\nwrote ${manifest}\n`,
  )
  expect((await build(folder, '--check', '--only', system)).code).toBe(0)
  expect((await build(folder, '--check')).printed).toContain(`${simulator} missing\n`)
  expect((await build(folder)).printed).toBe(`wrote ${simulator}\nwrote ${manifest}\n`)
})

test.for([
  ['sytem-prompt.md', 'Did you mean `--only system-prompt.md`?'],
  ['config/rubrik.yaml', 'Did you mean `--only config/rubric.yaml`?'],
  ['prompts', undefined],
  ['', undefined],
])('--only does not know %j', async ([name, hint]) => {
  const { code, printed, noted } = await build(smallFolder(), '--only', name!)
  expect([code, printed]).toEqual([2, ''])
  const paths = artifactTypes.map(({ path }) => path).join(', ')
  expect(noted).toBe(
    `fdc: ${JSON.stringify(name)} is not an artifact; artifacts are ${paths}.\n${hint ? `     ${hint}\n` : ''}`,
  )
})

test('--out-dir moves the artifacts of one spec, and is refused for two', async () => {
  const folder = smallFolder()
  writeFileSync(join(folder, 'other.yaml'), small)
  expect((await build(folder, '--out-dir', 'a/b')).printed).toContain(`wrote a/b/${system}\n`)
  expect((await build(folder, '--check', '--out-dir', 'a/b')).code).toBe(0)
  expect((await build(folder, '--check')).code).toBe(1)
  const tree = readTree(folder)
  expect(await build(folder, spec, 'other.yaml', '--out-dir', 'c')).toEqual({
    code: 2,
    printed: '',
    noted: 'fdc: --out-dir takes one spec: two specs would overwrite each other’s artifacts.\n',
  })
  expect(readTree(folder)).toEqual(tree)
})

test('an output folder that is a file is one line', async () => {
  const folder = smallFolder()
  expect(await build(folder, '--out-dir', 'system.md')).toMatchObject({
    code: 2,
    printed: '',
    noted: expect.stringMatching(/^fdc: Cannot .*system\.md.*\.\n$/),
  })
})

test('--force overwrites somebody else’s file', async () => {
  const folder = smallFolder()
  mkdirSync(join(folder, 'config'))
  writeFileSync(join(folder, system), 'theirs\n')
  expect(await build(folder)).toMatchObject({
    code: 1,
    printed: expect.stringContaining(
      `${system} not fdc’s: another file stands there; nothing was written.\n`,
    ),
  })
  expect(readTree(folder)[system]).toBe('theirs\n')
  expect((await build(folder, '--force')).code).toBe(0)
  expect(readTree(folder)[system]).toBe('Be kind.\n')
})

test('--print-design is YAML of the total design that marks what is a default', async () => {
  const folder = exampleFolder()
  const before = readTree(folder)
  const { code, printed, noted } = await build(folder, '--print-design')
  expect([code, noted]).toEqual([0, ''])
  const design = parse(printed)
  const written = parse(before[spec]!)
  expect(design.domain.title).toBe(written.domain.title)
  expect(design.model.choice).toBe(written.model.choice)
  expect(Object.keys(design)).toEqual(
    expect.arrayContaining(Object.keys(written).filter((key) => key !== 'lint' && key !== 'version')),
  )
  expect(printed).toMatch(/^ {2}pass_threshold: [\d.]+ # default$/m)
  expect(printed).not.toMatch(/^ {2}title: .*# default/m)
  expect(readTree(folder)).toEqual(before)
})

test.for<[string, (folder: string) => void, string]>([
  [
    'a changed spec',
    (folder) => edit(folder, spec, (text) => text.replace('T\n', 'U\n')),
    `wrote ${simulator}\n`,
  ],
  [
    'a changed file beside it',
    (folder) => writeFileSync(join(folder, 'system.md'), 'B\n'),
    `wrote ${system}\n`,
  ],
  ['a deleted artifact', (folder) => rmSync(join(folder, system)), `wrote ${system}\n`],
  ['an edited artifact', (folder) => edit(folder, system, () => 'Mine.\n'), `${system} edited by hand`],
  ['a deleted manifest', (folder) => rmSync(join(folder, manifest)), `wrote ${manifest}\n`],
  [
    'another fdc that built it',
    (folder) => {
      // That fdc emitted something else from the same inputs, and recorded it truly.
      const old = readTree(folder)
      writeFileSync(join(folder, system), old[simulator]!)
      edit(folder, manifest, (text) => {
        const data = JSON.parse(text)
        data.artifacts[system] = data.artifacts[simulator]
        return `${JSON.stringify(data, null, 2)}\n`
      })
    },
    `wrote ${system}\n`,
  ],
])('the shortcut of a build that has nothing to do is not fooled by %s', async ([, change, expected]) => {
  const folder = await builtFolder()
  const moment = statSync(join(folder, spec)).mtime
  change(folder)
  for (const path of Object.keys(readTree(folder))) utimesSync(join(folder, path), moment, moment)
  expect((await build(folder)).printed).toContain(expected)
})

test('the shortcut is for the fdc that built, and for no other', async () => {
  const folder = await builtFolder()
  edit(folder, '.fdc/last-build.json', (text) => {
    const memory = JSON.parse(text)
    return JSON.stringify({ ...memory, compiler: `${memory.compiler}x` })
  })
  const before = times(folder)
  expect((await build(folder)).printed).toBe(`${spec}: nothing to do.\n`)
  expect(times(folder)).toEqual(before)
  expect(readTree(folder)['.fdc/last-build.json']).not.toContain('x"')
})

test('several specs are one JSON document, and one that cannot be read stops no other', async () => {
  const folder = makeFolder()
  for (const name of ['a', 'b', 'c']) {
    mkdirSync(join(folder, name))
    writeFileSync(
      join(folder, name, spec),
      small.replace(/prompts[\s\S]*/, name === 'b' ? 'x: 1\n' : 'prompts: {}\n'),
    )
  }
  const words = [`a/${spec}`, 'gone.yaml', `b/${spec}`, `c/${spec}`]
  const dry = await build(folder, '--dry-run', '-f', 'json', ...words)
  const { files, findings, problems, artifacts = [] } = readJsonOutput(dry.printed)
  expect([dry.code, dry.noted]).toEqual([2, 'fdc: gone.yaml does not exist.\n'])
  expect(files).toEqual([`a/${spec}`, `b/${spec}`, `c/${spec}`])
  expect(findings.map(({ file, rule }) => [file, rule])).toEqual([[`b/${spec}`, 'schema/unknown-key']])
  expect(problems).toEqual(['gone.yaml does not exist.'])
  expect(artifacts.map((artifact) => artifact.spec)).toEqual([
    ...Array(3).fill(words[0]),
    ...Array(3).fill(words[3]),
  ])

  const { code, printed, noted } = await build(folder, ...words)
  expect(code).toBe(2)
  expect(printed).toContain(`wrote a/${system}\n`)
  expect(printed).toContain(`wrote c/${system}\n`)
  expect(noted).toContain(`fdc: b/${spec} was not built; its errors come first.\n`)
  expect(noted).toContain('fdc: gone.yaml does not exist.\n')
  expect(noted).toContain('Not built yet: config/rubric.yaml, which needs rubric.\n')
})

test('what a diff shows obeys nobody’s commands', async () => {
  const folder = await builtFolder()
  edit(folder, 'system.md', () => '::error::a\n\u200bb\n##[group]c\n')
  await build(folder)
  edit(folder, system, (text) => `${text}Mine.\n`)
  for (const words of [[], ['--check'], ['--diff']]) {
    const { printed } = await build(folder, ...words)
    expect(printed).toContain(' \\u{3a}:error::a\n \\u{200b}b\n ##\\u{5b}group]c\n')
  }
})

test('two specs in one folder are refused, together and one after the other', async () => {
  const folder = await builtFolder()
  writeFileSync(join(folder, 'other.yaml'), 'version: 1\ndomain: {title: Other, summary: S.}\nprompts: {}\n')
  const before = readTree(folder)
  expect(await build(folder, 'other.yaml')).toEqual({
    code: 2,
    printed: '',
    noted: `fdc: The artifacts there were built from ${spec}; other.yaml would replace them.\n     Give each spec a folder of its own, name one with \`--out-dir\`, or replace them with \`--force\`.\n`,
  })
  expect(await build(folder, spec, 'other.yaml')).toMatchObject({
    code: 2,
    noted:
      'fdc: other.yaml stands in one folder with another spec; they would overwrite each other’s artifacts.\n',
  })
  expect(readTree(folder)).toEqual(before)
  expect(await build(folder, 'other.yaml', '--out-dir', 'out')).toMatchObject({ code: 0 })
})

test('a spec that was renamed builds in its old folder', async () => {
  const folder = await builtFolder()
  renameSync(join(folder, spec), join(folder, 'renamed.yaml'))
  expect(await build(folder, 'renamed.yaml')).toMatchObject({ code: 0 })
})

test('a manifest cannot make a build delete what it is made from', async () => {
  const folder = await builtFolder()
  edit(folder, 'fdc.manifest.json', (text) => {
    const manifest = JSON.parse(text)
    manifest.artifacts[spec] = manifest.inputs[spec]
    return JSON.stringify(manifest)
  })
  const { [spec]: text } = readTree(folder)
  await build(folder)
  expect(readTree(folder)[spec]).toBe(text)
})

test('a text may not stand where its artifact is written', async () => {
  const folder = await builtFolder()
  edit(folder, spec, (text) => text.replace('file: system.md', `file: ${system}`))
  const { code, printed } = await build(folder)
  expect(code).toBe(1)
  expect(printed).toContain(`The file "${system}" is an artifact, which \`fdc build\` overwrites`)
})

test('a spec with the name of an artifact or of the manifest is refused', async () => {
  const folder = makeFolder()
  for (const name of ['fdc.manifest.json', 'model-choice.md']) {
    writeFileSync(join(folder, name), small)
    expect(await build(folder, name)).toMatchObject({ code: 2, printed: '' })
    expect(readTree(folder)[name]).toBe(small)
  }
})
