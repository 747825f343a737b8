import { expect, test } from 'vitest'
import { stylishReport } from '../../../src/cli/report/stylish.ts'
import { supportsLinks } from '../../../src/cli/report/supports-links.ts'
import { sampleReport } from '../../support/sample-report.ts'

test.for([
  [true, {}, false],
  [true, { TERM_PROGRAM: 'iTerm.app' }, true],
  [true, { TERM_PROGRAM: 'vscode' }, true],
  [true, { TERM_PROGRAM: 'Apple_Terminal' }, false],
  [true, { TERM: 'xterm-kitty' }, true],
  [true, { TERM: 'dumb', WT_SESSION: 'x' }, false],
  [true, { WT_SESSION: 'x' }, true],
  [true, { VTE_VERSION: '5000' }, false],
  [true, { VTE_VERSION: '6800' }, true],
  [true, { VTE_VERSION: '6800', CI: 'true' }, false],
  [false, { TERM_PROGRAM: 'WezTerm' }, false],
  [false, { FORCE_HYPERLINK: '1' }, true],
  [true, { FORCE_HYPERLINK: '0', TERM_PROGRAM: 'WezTerm' }, false],
] as const)('on a terminal: %j, with %j, links: %j', ([isTerminal, env, expected]) => {
  expect(supportsLinks({ isTerminal, env })).toBe(expected)
})

const widths = { frame: 60, text: 60 }

test('a link takes no room, and a rule without a page has none', () => {
  const plain = stylishReport(sampleReport, { widths, color: false, links: false })
  const linked = stylishReport(sampleReport, { widths, color: false, links: true })
  expect(plain).not.toContain('\u001b')
  const links = [...linked.matchAll(/\u001b\]8;;([^\u0007]+)\u0007([^\u001b]+)\u001b\]8;;\u0007/g)]
  expect(links.map(([, url, words]) => [url!.replace(/@[\d.]+/, ''), words])).toEqual([
    ['https://unpkg.com/finetune-design-compiler/docs/rules.md', 'schema/unknown-key'],
    [
      'https://unpkg.com/finetune-design-compiler/docs/rules/taxonomy/weights-sum-to-one.md',
      'taxonomy/weights-sum-to-one',
    ],
    [
      'https://unpkg.com/finetune-design-compiler/docs/rules/prompts/question-limit.md',
      'prompts/question-limit',
    ],
  ])
  expect(linked.replace(/\u001b\]8;;[^\u0007]*\u0007/g, '')).toBe(plain)
})
