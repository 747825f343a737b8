import { groupOf, isSection } from './rule-id.ts'

/** The file of a new rule: complete in form, so that it compiles, and failing its tests until it is written. */
export function ruleText(id: string): string {
  const group = groupOf(id)
  return `import { defineRule } from '../rule.ts'

export default defineRule({
  id: '${id}',
  severity: 'warning',
  origin: 'ours',
  phase: 'design',
  summary: 'Say here in one sentence what ${id} demands.',
  why: 'Say here why, to somebody who is annoyed by the rule.',
  needs: [${isSection(group) ? `'${group}'` : ''}],
  options: {},
  fails: [{ yaml: '${group}: {}', finds: ['${group}'] }],
  passes: [{ yaml: '${group}: {}' }],
  check() {
    throw new Error('${id} is not written yet.')
  },
})
`
}

/** The file of its tests. */
export function testText(id: string): string {
  return `import { expect, test } from 'vitest'
import rule from '../../../src/rules/${id}.ts'
import { findings } from '../../support/check-example.ts'

test('says what is there and what must be', () => {
  const [example] = rule.fails
  expect(findings(rule, example!.yaml)).toEqual([
    { at: ['${groupOf(id)}'], message: 'State the actual value; and what it must be.', hint: 'Say what to do.' },
  ])
})
`
}
