import { expect, test } from 'vitest'
import { lint } from '../../../src/pipeline.ts'
import { badTextsRule } from '../../support/bad-texts-rule.ts'
import { readFrom, tell } from '../../support/read-spec.ts'

/** What is said of a spec whose third line is this comment. */
async function complaints(comment: string): Promise<string[]> {
  const text = `version: 1\ndomain: {title: T, summary: S.}\n${comment}\ntaxonomy: {topics: {fine: 1}}\n`
  const rules = [badTextsRule('t/bad')]
  const found = await lint(
    { path: 'a.yaml', text },
    { readReference: readFrom({}), rules, today: '2026-11-22' },
  )
  return found.diagnostics.map(tell)
}

const known = 'directives are `fdc-disable-next-line`, `fdc-disable-line` and `fdc-disable-file`.'

test.for([
  ['# fdc-ignore-next-line t/bad -- x', '3:3-23', 'fdc-ignore-next-line', 'fdc-disable-next-line'],
  ['# FDC-DISABLE-NEXT-LINE t/bad -- x', '3:3-24', 'FDC-DISABLE-NEXT-LINE', 'fdc-disable-next-line'],
  ['# fdc disable-next-line t/bad -- x', '3:3-24', 'fdc disable-next-line', 'fdc-disable-next-line'],
  ['#fdc-ignore t/bad -- x', '3:2-12', 'fdc-ignore', 'fdc-disable-next-line'],
  ['# fdc ignore t/bad -- x', '3:3-13', 'fdc ignore', 'fdc-disable-next-line'],
  ['# fdc: disable-file t/bad -- x', '3:3-20', 'fdc: disable-file', 'fdc-disable-file'],
  ['# Fdc-Ignore-Line t/bad -- x', '3:3-18', 'Fdc-Ignore-Line', 'fdc-disable-line'],
  ['#\u00a0fdc\u00a0disable-line t/bad -- x', '3:3-19', 'fdc\u00a0disable-line', 'fdc-disable-line'],
  ['#\u200bfdc-disable-file t/bad -- x', '3:2-19', '\u200bfdc-disable-file', 'fdc-disable-file'],
] as const)('%s is no directive, and says which is meant', async ([comment, place, name, meant]) => {
  expect(await complaints(comment)).toEqual([
    `a.yaml:${place} suppression/form: "${name}" is not a directive; ${known} Did you mean \`${meant}\`?`,
  ])
})

test('nothing is switched on again', async () => {
  expect(await complaints('# fdc-enable-line t/bad')).toEqual([
    `a.yaml:3:3-18 suppression/form: "fdc-enable-line" is not a directive; ${known} Remove it: a suppression ends with the entry that it is about.`,
  ])
})

test.for([
  ['# fdc lints this file'],
  ['# fdc ignores comments, so this is only for people'],
  ['# fdc disables nothing here'],
  ['# fdc: the compiler'],
  ['# fdc-based design'],
  ['# what fdc-ignore-next-line would do'],
  ['# fdc ignore list: see the wiki'],
])('prose is no directive: %s', async ([comment]) => {
  expect(await complaints(comment!)).toEqual([])
})
