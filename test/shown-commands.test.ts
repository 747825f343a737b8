import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { agentVariables } from '../src/cli/report/detect-agent.ts'
import { shownCommands } from './support/console-blocks.ts'

const root = join(import.meta.dirname, '..')
const documents = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md']
const pages = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'))

test.for([...documents, ...pages.map((name) => `docs/${name}`)])(
  '%s shows what its commands print',
  (document) => {
    const commands = shownCommands(readFileSync(join(root, document), 'utf8'))
    const folder = mkdtempSync(join(tmpdir(), 'fdc-docs-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    // `npx finetune-design-compiler` of the document is the build of this checkout.
    const bin = join(folder, '.bin')
    mkdirSync(bin)
    writeFileSync(
      join(bin, 'npx'),
      `#!/bin/sh\nshift\nexec "${process.execPath}" "${join(root, 'dist/fdc.cjs')}" "$@"\n`,
    )
    chmodSync(join(bin, 'npx'), 0o755)
    // Whoever runs these tests may be an agent, or a job on GitHub; the reader is not.
    const unset = Object.fromEntries(
      [...agentVariables, 'GITHUB_STEP_SUMMARY', 'GITHUB_WORKSPACE', 'CI_PROJECT_DIR'].map((name) => [
        name,
        '',
      ]),
    )
    const env = { ...process.env, ...unset, PATH: `${bin}:${process.env.PATH}`, NO_COLOR: '1', CI: 'true' }
    for (const { command, output } of commands) {
      let printed: string
      try {
        printed = execFileSync('sh', ['-c', command], {
          cwd: folder,
          env,
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'ignore'],
        })
      } catch (error) {
        // A command may fail on purpose; what it prints is what counts.
        printed = (error as { stdout: string }).stdout
      }
      expect(printed, `$ ${command}`).toBe(output)
    }
  },
)

test('the README has commands to hold', () => {
  expect(shownCommands(readFileSync(join(root, 'README.md'), 'utf8')).length).toBeGreaterThan(3)
})
