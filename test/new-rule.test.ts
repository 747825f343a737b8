import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addToList } from '../scripts/new-rule/add-to-list.ts'
import { groups, problemOf } from '../scripts/new-rule/rule-id.ts'
import { ruleText, testText } from '../scripts/new-rule/rule-texts.ts'
import { rules } from '../src/rules/index.ts'

const short = `import modelNamed from './model/named.ts'
import rubricSums from './rubric/sums.ts'
import type { Rule } from './rule.ts'
import tokensCeiling from './tokens/ceiling.ts'

/** Every built-in rule. */
export const rules: readonly Rule[] = [modelNamed, tokensCeiling, rubricSums]
`

test('a rule is imported in alphabetical order and listed last in its group', () => {
  expect(addToList(short, 'tokens/a-new-one')).toBe(`import modelNamed from './model/named.ts'
import rubricSums from './rubric/sums.ts'
import type { Rule } from './rule.ts'
import tokensANewOne from './tokens/a-new-one.ts'
import tokensCeiling from './tokens/ceiling.ts'

/** Every built-in rule. */
export const rules: readonly Rule[] = [modelNamed, tokensCeiling, tokensANewOne, rubricSums]
`)
})

test('a group of its own stands where its section does, and an unknown group last', () => {
  expect(addToList(short, 'taxonomy/new')).toContain('[modelNamed, tokensCeiling, taxonomyNew, rubricSums]')
  expect(addToList(short, 'domain/new')).toContain('[domainNew, modelNamed, tokensCeiling, rubricSums]')
  expect(addToList(short, 'security/new')).toContain('[modelNamed, tokensCeiling, rubricSums, securityNew]')
})

test('a list that gets too long for one line has a line for each entry', () => {
  const id = `taxonomy/${'very-'.repeat(8)}long`
  expect(addToList(short, id)).toContain(`[
  modelNamed,
  tokensCeiling,
  taxonomyVeryVeryVeryVeryVeryVeryVeryVeryLong,
  rubricSums,
]
`)
})

test('the real list takes a rule in every group, and loses none', () => {
  const text = readFileSync(join(import.meta.dirname, '../src/rules/index.ts'), 'utf8')
  for (const group of new Set(rules.map(({ id }) => id.split('/')[0]!))) {
    const added = addToList(text, `${group}/zz-new`)
    const line = `import ${group}ZzNew from './${group}/zz-new.ts'\n`
    expect(
      added
        .replace(line, '')
        .replace(/,?\s*\b\w+ZzNew\b/, '')
        .replace(/\s+/g, ''),
    ).toBe(text.replace(/\s+/g, ''))
  }
})

test('the real list has its groups in their order, so that a new rule stands with its own', () => {
  const ranks = rules.map(({ id }) => groups.indexOf(id.split('/')[0]!))
  expect(ranks).not.toContain(-1)
  expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
})

test('a text that is not the list is refused', () => {
  expect(() => addToList('export const rules = []\n', 'rubric/new')).toThrow('has not the form')
})

test.each([
  '',
  'rubric',
  'rubric/',
  '/name',
  'Rubric/name',
  'rubric/Name',
  'rubric/a/b',
  '../x',
  'rubric/a--b',
  'rubric/1',
])('the id %j is refused', (id) => {
  expect(problemOf(id, [])).toBe(
    `${JSON.stringify(id)} is not an id; it must be group/wanted-state, in small letters, digits and hyphens.`,
  )
})

test('an id that exists and a group of the reader are refused, a new id is not', () => {
  expect(problemOf('rubric/sums', ['rubric/sums'])).toBe('rubric/sums is a rule already.')
  expect(problemOf('syntax/new', [])).toBe(
    'The group syntax holds rules that cannot be switched off; take another.',
  )
  expect(problemOf('rubric/top-10', ['rubric/sums'])).toBeUndefined()
})

test('a new rule needs its section, and throws until it is written', () => {
  const text = ruleText('rubric/some-name')
  expect(text).toContain("id: 'rubric/some-name'")
  expect(text).toContain("needs: ['rubric'],")
  expect(text).toContain("throw new Error('rubric/some-name is not written yet.')")
  expect(ruleText('security/some-name')).toContain('needs: [],')
  expect(testText('rubric/some-name')).toContain("from '../../../src/rules/rubric/some-name.ts'")
})
