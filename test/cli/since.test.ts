import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { delimiter, join, win32 } from 'node:path'
import { expect, test } from 'vitest'
import { treePath } from '../../src/cli/git/base-reader.ts'
import { makeFolder, readTree } from '../support/folders.ts'
import { makeRepository } from '../support/git-repository.ts'
import { runMain } from '../support/run-main.ts'
import { readJsonOutput } from '../support/valid-json.ts'

const head = 'version: 1\ndomain: {title: T, summary: S.}\n'
const topics = (...lines: string[]) =>
  `${head}taxonomy:\n  edge_cases: [hostile]\n  topics:\n${lines.join('')}`
const old = '    a: {weight: 1, subtopics: []}\n'
const other = '    b: {weight: 0, subtopics: []}\n'
const env = { PATH: process.env.PATH }

/** The places of what `lint --since` shows. */
async function since(folder: string, words: readonly string[], host = {}) {
  const run = await runMain(folder, ['lint', '-f', 'json', ...words], { env, ...host })
  expect([run.noted, run.code < 2]).toEqual(['', true])
  const found = readJsonOutput(run.printed).findings.filter(
    ({ rule }) => rule === 'taxonomy/topics-have-subtopics',
  )
  return found.map(({ file, line, column }) => `${file}:${line}:${column}`)
}

test('only the new finding is shown after lines were inserted above an old one', async () => {
  const { folder, commit } = makeRepository()
  commit({ 'finetune.config.yaml': topics(old) })
  commit({ 'finetune.config.yaml': `# One.\n\n# Two.\n${topics('    # Three.\n', other, '\n', old)}` })
  expect(await since(folder, ['--since', 'HEAD~1'])).toEqual(['finetune.config.yaml:10:31'])
  expect(await since(folder, [])).toHaveLength(2)
})

test('where nothing is new, that is said, and the run succeeds', async () => {
  const { folder, commit } = makeRepository()
  commit({ 'finetune.config.yaml': `${head}tets: 1\n` })
  expect((await runMain(folder, ['lint'], { env })).code).toBe(1)
  expect(await runMain(folder, ['lint', '--since', 'HEAD'], { env })).toEqual({
    code: 0,
    printed: 'finetune.config.yaml: no new problems since HEAD.\n',
    noted: '',
  })
})

test('what counts is the merge base: commits that only the other branch has do not', async () => {
  const { folder, git, commit } = makeRepository()
  commit({ 'finetune.config.yaml': topics(old) })
  git('branch', 'feature')
  commit({ 'finetune.config.yaml': topics('    a: {weight: 1, subtopics: [x]}\n') })
  git('checkout', '--quiet', 'feature')
  commit({ 'finetune.config.yaml': topics(old, other) })
  expect(await since(folder, ['--since', 'main'])).toEqual(['finetune.config.yaml:7:31'])
})

test('what is not committed yet counts as well', async () => {
  const { folder, commit, write } = makeRepository()
  commit({ 'finetune.config.yaml': topics(old) })
  write({ 'finetune.config.yaml': topics(other, old) })
  expect(await since(folder, ['--since', 'HEAD'])).toEqual(['finetune.config.yaml:6:31'])
})

test.skipIf(process.platform === 'win32').for([
  ['a folder with blanks', 'a b/c d'],
  ['Chinese', '设计/微调'],
  ['what means something to git', ':(glob)*/HEAD~1'],
  ['quotes and backslashes', '"x"\\y'],
])('a spec is found in %s, from every folder', async ([, path]) => {
  const { folder, commit } = makeRepository()
  const spec = `${path}/finetune.config.yaml`
  commit({ [spec]: topics(old), 'elsewhere/x': '' })
  commit({ [spec]: topics(other, old) })
  const words = ['--since', 'HEAD~1']
  expect(await since(folder, [...words, '--', spec])).toEqual([`${spec}:6:31`])
  expect(await since(join(folder, path!), words)).toEqual(['finetune.config.yaml:6:31'])
  expect(await since(join(folder, 'elsewhere'), [...words, `../${spec}`])).toEqual([`../${spec}:6:31`])
  expect(await since(makeFolder(), [...words, join(folder, spec)])).toEqual([`${join(folder, spec)}:6:31`])
})

test('a path is written as git writes it on Windows too', () => {
  expect(treePath('C:\\repo', 'C:\\repo\\sub folder\\设计.yaml', win32)).toBe('sub folder/设计.yaml')
  expect(treePath('C:\\repo', 'C:\\other\\a.yaml', win32)).toBe(undefined)
  expect(treePath('C:\\repo', 'D:\\repo\\a.yaml', win32)).toBe(undefined)
  expect(treePath('C:\\repo', 'C:\\repo\\..a\\b.yaml', win32)).toBe('..a/b.yaml')
})

test('files that the spec refers to are read at the merge base, too', async () => {
  const spec = `${head}rubric:\n  criteria:\n    CQ1: {question: Is it?, calibration_examples: {file: sub/e.yaml}}\n`
  const item = (response: string) => `- [PASS, User asks, "${response}", Because]\n`
  const { folder, commit, write } = makeRepository()
  commit({ 'd/s.yaml': spec, 'd/sub/e.yaml': item('') })
  write({ 'd/sub/e.yaml': `# why\n${item('It answers.')}${item('')}- [FAIL, User asks more, "", Because]\n` })
  const { printed } = await runMain(folder, ['lint', '-f', 'json', '--since', 'HEAD', 'd/s.yaml'], { env })
  const found = readJsonOutput(printed).findings.filter(({ rule }) => rule === 'rubric/calibration-complete')
  expect(found.map(({ file, line }) => `${file}:${line}`)).toEqual(['d/sub/e.yaml:4'])
})

test('everything is new in a spec that was not there, was a folder, or was no text', async () => {
  const { folder, commit, git, write } = makeRepository()
  commit({ 'b.yaml/x': '', 'old.yaml': topics(old) })
  writeFileSync(join(folder, 'c.yaml'), Buffer.from([0xff, 0xfe, 0x61, 0]))
  commit()
  git('rm', '-r', '--quiet', 'b.yaml')
  git('mv', 'old.yaml', 'renamed.yaml')
  write({ 'a.yaml': topics(old), 'b.yaml': topics(old), 'c.yaml': topics(old) })
  for (const name of ['a.yaml', 'b.yaml', 'c.yaml', 'renamed.yaml'])
    expect(await since(folder, ['--since', 'HEAD', name])).toEqual([`${name}:6:31`])
})

test('errors of syntax are shown though they are old', async () => {
  const { folder, commit } = makeRepository()
  commit({ 'finetune.config.yaml': `${head}a: [\n` })
  const { code, printed } = await runMain(folder, ['lint', '--since', 'HEAD'], { env })
  expect([code, printed]).toEqual([1, expect.stringContaining('syntax/yaml')])
})

test('standard input is compared with the file that it is the text of', async () => {
  const { folder, commit } = makeRepository()
  commit({ 'd/s.yaml': topics(old) })
  const readStdin = async () => Buffer.from(topics(other, old))
  const words = ['--since', 'HEAD', '--stdin', '--stdin-filename']
  expect(await since(folder, [...words, 'd/s.yaml'], { readStdin })).toEqual(['d/s.yaml:6:31'])
  expect(await since(folder, [...words, 'no/such/folder/s.yaml'], { readStdin })).toHaveLength(2)
  expect(await runMain(folder, ['lint', '--stdin', '--since', 'HEAD'], { env, readStdin })).toEqual({
    code: 2,
    printed: '',
    noted: 'fdc: --since cannot tell which file standard input is.\n     Name it with `--stdin-filename`.\n',
  })
})

test.skipIf(process.platform === 'win32')(
  'a spec behind a symbolic link is compared with the file itself',
  async () => {
    const { folder, commit, write } = makeRepository()
    mkdirSync(join(folder, 'real'))
    symlinkSync('real', join(folder, 'linked'))
    symlinkSync('real/s.yaml', join(folder, 'link.yaml'))
    commit({ 'real/s.yaml': topics(old) })
    write({ 'real/s.yaml': topics(other, old) })
    expect(await since(folder, ['--since', 'HEAD', 'linked/s.yaml'])).toEqual(['linked/s.yaml:6:31'])
    expect(await since(folder, ['--since', 'HEAD', 'link.yaml'])).toEqual(['link.yaml:6:31'])
  },
)

test('each spec is compared within its own repository, such as a linked work tree', async () => {
  const { folder, git, commit } = makeRepository()
  commit({ 's.yaml': topics(old) })
  const tree = join(makeFolder(), 'tree')
  git('worktree', 'add', '--quiet', tree)
  const inner = makeRepository(join(folder, makeInner(folder)))
  inner.commit({ 's.yaml': topics(other) })
  inner.write({ 's.yaml': topics(old, other) })
  const words = ['--since', 'HEAD', 's.yaml', 'inner/s.yaml', join(tree, 's.yaml')]
  expect(await since(folder, words)).toEqual(['inner/s.yaml:6:31'])
})

function makeInner(folder: string): string {
  mkdirSync(join(folder, 'inner'))
  return 'inner'
}

/** What `lint --since` says where it cannot be done. */
async function refusal(folder: string, words: readonly string[], host = {}): Promise<string> {
  const { code, printed, noted } = await runMain(folder, ['lint', ...words], { env, ...host })
  expect([code, printed]).toEqual([2, ''])
  return noted
}

test.for([
  ['nope', 'fdc: "nope" is no commit that git knows here.\n     Check its name with `git log`.\n'],
  [
    'origin/main',
    'fdc: "origin/main" is no commit that git knows here.\n     Fetch it first, or check its name with `git log`.\n',
  ],
  [
    'HEAD:finetune.config.yaml',
    'fdc: "HEAD:finetune.config.yaml" is no commit that git knows here.\n     Check its name with `git log`.\n',
  ],
  [
    'HEAD..HEAD',
    'fdc: "HEAD..HEAD" is no commit that git knows here.\n     Check its name with `git log`.\n',
  ],
  [
    'a\u001b[2J\n::error::x',
    'fdc: "a\\u001b[2J\\n::error::x" is no commit that git knows here.\n     Check its name with `git log`.\n',
  ],
  ['-x', 'fdc: --since is "-x"; it must be a branch, a tag or a commit.\n'],
  ['--output=x', 'fdc: --since is "--output=x"; it must be a branch, a tag or a commit.\n'],
  ['', 'fdc: --since is ""; it must be a branch, a tag or a commit.\n'],
])('the ref %j is refused in one line', async ([ref, noted]) => {
  const { folder, commit } = makeRepository()
  commit({ 'finetune.config.yaml': topics(old) })
  expect(await refusal(folder, [`--since=${ref}`])).toBe(noted)
})

test('histories without a commit in common, and none at all, are said to be so', async () => {
  const { folder, git, commit, write } = makeRepository()
  write({ 'finetune.config.yaml': head })
  expect(await refusal(folder, ['--since', 'main'])).toBe(
    'fdc: `--since` needs a commit to start from, and the repository has none yet.\n',
  )
  commit()
  git('checkout', '--quiet', '--orphan', 'lone')
  commit()
  expect(await refusal(folder, ['--since', 'main'])).toBe(
    'fdc: HEAD and "main" have no commit in common.\n     Check its name with `git log`.\n',
  )
})

test('a shallow clone that lacks the merge base says how to fetch it', async () => {
  const { folder, git, commit } = makeRepository()
  commit({ 'finetune.config.yaml': head })
  git('branch', 'other')
  commit()
  git('checkout', '--quiet', 'other')
  commit()
  const clone = join(makeFolder(), 'clone')
  git('clone', '--quiet', '--depth', '1', '--no-single-branch', `file://${folder}`, clone)
  const hint =
    'The clone is shallow: fetch its history with `git fetch --unshallow`, or clone with `fetch-depth: 0`.'
  expect(await refusal(clone, ['--since', 'origin/main'])).toBe(
    `fdc: HEAD and "origin/main" have no commit in common.\n     ${hint}\n`,
  )
  expect(await refusal(clone, ['--since', 'HEAD~1'])).toBe(
    `fdc: "HEAD~1" is no commit that git knows here.\n     ${hint}\n`,
  )
})

test.for([
  ['main', 'master', 'master'],
  ['main', 'origin/main', 'origin/main'],
  ['feture', 'feature', 'feature'],
])('for the ref %s, %s is proposed', async ([ref, existing, meant]) => {
  const { folder, git, commit } = makeRepository()
  commit({ 'finetune.config.yaml': head })
  git('checkout', '--quiet', '-b', 'work')
  git('branch', '--quiet', '-D', 'main')
  git('update-ref', existing!.includes('/') ? `refs/remotes/${existing}` : `refs/heads/${existing}`, 'HEAD')
  expect((await runMain(folder, ['lint', '--since', ref!], { env })).noted).toBe(
    `fdc: "${ref}" is no commit that git knows here.\n     Did you mean \`--since ${meant}\`?\n`,
  )
})

test('outside of a repository the spec is named, and the others are checked', async () => {
  const { folder, commit } = makeRepository()
  const outside = makeFolder()
  writeFileSync(join(outside, 'finetune.config.yaml'), head)
  expect(await refusal(outside, ['--since', 'HEAD'])).toBe(
    'fdc: finetune.config.yaml lies in no git repository, which `--since` needs.\n',
  )
  commit({ 's.yaml': head })
  const stray = join(outside, 'finetune.config.yaml')
  const { code, printed, noted } = await runMain(folder, ['lint', '--since', 'HEAD', stray, 's.yaml'], {
    env,
  })
  expect([code, printed]).toEqual([2, ''])
  expect(noted).toBe(`fdc: ${stray} lies in no git repository, which \`--since\` needs.\n`)
})

test('without git on the PATH, or with one that is only in the current folder, that is said', async () => {
  const { folder, commit } = makeRepository()
  commit({ 'finetune.config.yaml': head, git: '#!/bin/sh\ntouch ran\n' })
  chmodSync(join(folder, 'git'), 0o755)
  for (const path of ['', '.', `${delimiter}.${delimiter}`]) {
    expect(await refusal(folder, ['--since', 'HEAD'], { env: { PATH: path } })).toBe(
      'fdc: `--since` needs git, and no git is on the PATH.\n     Install git.\n',
    )
  }
  expect(existsSync(join(folder, 'ran'))).toBe(false)
})

test('a repository that is none, and a git that fails, are one line', async () => {
  const folder = makeFolder()
  mkdirSync(join(folder, '.git'))
  writeFileSync(join(folder, 'finetune.config.yaml'), head)
  expect(await refusal(folder, ['--since', 'HEAD'])).toMatch(
    /^fdc: git cannot read the repository: not a git repository.*\n$/,
  )
})

test.skipIf(process.platform === 'win32')(
  'nothing that the repository configures is run, and nothing is written',
  async () => {
    const { folder, git, commit } = makeRepository()
    commit({ 'finetune.config.yaml': topics(old), '.gitattributes': '*.yaml diff=evil filter=evil\n' })
    const trap = join(folder, '.git', 'trap')
    writeFileSync(trap, `#!/bin/sh\ntouch "${join(folder, '.git', 'ran')}"\n`)
    chmodSync(trap, 0o755)
    for (const hook of ['post-checkout', 'post-index-change', 'reference-transaction'])
      writeFileSync(join(folder, '.git/hooks', hook), `#!/bin/sh\n${trap}\n`, { mode: 0o755 })
    const settings = {
      'core.fsmonitor': trap,
      'core.pager': trap,
      'core.sshCommand': trap,
      'core.editor': trap,
      'core.askPass': trap,
      'diff.external': trap,
      'diff.evil.textconv': trap,
      'filter.evil.smudge': trap,
      'filter.evil.clean': trap,
      'credential.helper': trap,
      'alias.cat-file': `!${trap}`,
      'alias.merge-base': `!${trap}`,
      'protocol.ext.allow': 'always',
      'remote.origin.url': `ext::${trap}`,
      'remote.origin.promisor': 'true',
      'extensions.partialClone': 'origin',
    }
    for (const [name, value] of Object.entries(settings)) git('config', name, value)
    // A partial clone lacks blobs, and git fetches those that it is asked for.
    const [blob = ''] = git('rev-parse', 'HEAD:finetune.config.yaml').split('\n')
    const file = join(folder, '.git/objects', blob.slice(0, 2), blob.slice(2))
    const before = readTree(folder)
    const hostile = {
      PATH: process.env.PATH,
      GIT_PAGER: trap,
      GIT_SSH: trap,
      GIT_DIR: '/nowhere',
      GIT_TRACE: '1',
    }
    expect(await since(folder, ['--since', 'HEAD'], { env: hostile })).toEqual([])
    expect(readTree(folder)).toEqual(before)
    rmSync(file)
    const { code, noted } = await runMain(folder, ['lint', '--since', 'HEAD'], { env: hostile })
    expect(code).toBe(2)
    expect(noted).toMatch(
      /^fdc: git cannot read finetune\.config\.yaml at [0-9a-f]{10}: [^\n]+\.\n {5}A partial clone .*\n$/,
    )
    expect(existsSync(join(folder, '.git', 'ran'))).toBe(false)
  },
)

test('what git says of a broken configuration is told', async () => {
  const { folder, commit } = makeRepository()
  commit({ 'finetune.config.yaml': head })
  writeFileSync(join(folder, '.git/config'), '[core\n')
  const { code, noted } = await runMain(folder, ['lint', '--since', 'HEAD'], { env })
  expect(code).toBe(2)
  expect(noted).toMatch(/^fdc: git cannot read the repository: bad config line 1 in file .*\n$/)
})
