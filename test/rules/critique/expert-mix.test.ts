import { expect, test } from 'vitest'
import rule from '../../../src/rules/critique/expert-mix.ts'
import { findings, places } from '../../support/check-example.ts'

const expert = (kind: string, artifacts = 'taxonomy, rubric, personas, prompts', more = '') =>
  `{kind: ${kind}, background: B, artifacts: [${artifacts}]${more}}`

const panel = (...experts: string[]) =>
  `critique: {experts: {${experts.map((text, index) => `e${index}: ${text}`).join(', ')}}}`

const others = [expert('critical_researcher'), expert('advocate'), expert('safety')]

test('the default panel is nobody’s to mend', () => {
  expect(places(rule, 'critique: {models: ["human:ada"]}')).toEqual([])
  expect(places(rule, 'critique: {}')).toEqual([])
})

test('all kinds that are missing stand in one finding', () => {
  const yaml = panel(...Array.from({ length: 5 }, () => expert('user_research')))
  expect(findings(rule, yaml).map((finding) => finding.message)).toEqual([
    'The panel lacks 2 practitioners (it has 0), a critical researcher, an advocate of vulnerable users and an expert in evaluation or safety; it should have all of them.',
  ])
})

test('schools that nobody wrote are not taken as different', () => {
  const yaml = panel(expert('practitioner'), expert('practitioner'), ...others)
  expect(places(rule, yaml)).toEqual(['critique.experts.e1.school'])
})

test('two schools are enough for three practitioners', () => {
  const schools = ['field', 'field', 'Front line'].map((school) =>
    expert('practitioner', 'rubric', `, school: ${school}`),
  )
  expect(places(rule, panel(...schools, ...others))).toEqual([])
})

test('four experts are too few and eight too many, as the options say', () => {
  const pair = ['field', 'desk'].map((school) => expert('practitioner', 'rubric', `, school: ${school}`))
  const many = panel(...pair, ...others, ...others)
  expect(findings(rule, many)[0]!.message).toBe('The panel has 8 experts; it should have 5 to 7.')
  expect(places(rule, many, { max: 8 })).toEqual([])
  expect(places(rule, panel(pair[0]!, ...others), { practitioners: 1 })).toEqual(['critique.experts'])
})
