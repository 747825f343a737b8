import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { expand } from '../../../src/compiler/expand/expand.ts'
import type { Spec } from '../../../src/spec/spec.ts'
import { designOf } from '../../support/check-example.ts'

test('sections that are not started stay absent, but for the two protocols', () => {
  const design = designOf('{}')
  const started = Object.entries(design).filter(([, section]) => section !== undefined)
  expect(started.map(([name]) => name)).toEqual(['spec', 'domain', 'critique', 'baseline'])
})

test('a domain is live chat in English unless it says otherwise', () => {
  expect(designOf('{}').domain).toMatchObject({ setting: 'live_chat', language: 'en', constraints: {} })
  const written = designOf('domain: {title: A, summary: B, setting: email, language: de-CH}').domain
  expect(written).toMatchObject({ setting: 'email', language: 'de-CH' })
})

test('tokens default to everything but the ceiling and the longest conversation', () => {
  expect(designOf('tokens: {}').tokens).toEqual({
    system_prompt: 500,
    reserve: 1000,
    per_exchange: 500,
    margin: 0.2,
  })
  expect(designOf('tokens: {ceiling: 8192, reserve: 0}').tokens).toMatchObject({ ceiling: 8192, reserve: 0 })
})

test('the panel has six experts of the mix that the method asks for, and five edge users', () => {
  const { experts, edge_users, models } = designOf('{}').critique
  const kinds = Object.values(experts).map(({ kind }) => kind)
  expect(kinds).toHaveLength(6)
  expect(kinds.filter((kind) => kind === 'practitioner')).toHaveLength(2)
  expect(new Set(kinds)).toEqual(
    new Set(['practitioner', 'critical_researcher', 'advocate', 'accessibility', 'evaluation']),
  )
  expect(Object.keys(edge_users)).toEqual([
    'burned_before',
    'in_crisis',
    'another_culture',
    'unusual_communication',
    'gaming_the_system',
  ])
  expect(models).toEqual([])
  const targets = Object.values(experts).flatMap(({ artifacts }) => artifacts)
  expect(new Set(targets)).toEqual(new Set(['taxonomy', 'rubric', 'personas', 'prompts', 'model']))
})

test('a written panel replaces the default one whole, and leaves the edge users', () => {
  const { experts, edge_users } = designOf(
    'critique: {experts: {ana: {kind: safety, background: Sees harm, artifacts: [rubric]}}}',
  ).critique
  expect(Object.keys(experts)).toEqual(['ana'])
  expect(Object.keys(edge_users)).toHaveLength(5)
})

test('the baseline is sixteen scenarios of six exchanges, planned by quota, with the seed’s bands', () => {
  expect(designOf('{}').baseline).toEqual({
    scenarios: 16,
    exchanges: 6,
    repeats: 1,
    plan: 'quota',
    seed: 1,
    judges: [],
    aggregation: 'strictest_score',
    bands: { needed_below: 0.5, sufficient_above: 0.7 },
  })
})

test('one written band leaves the other, and no decision is ever made up', () => {
  const { bands, decision, base } = designOf('baseline: {bands: {needed_below: 0.4}}').baseline
  expect(bands).toEqual({ needed_below: 0.4, sufficient_above: 0.7 })
  expect(decision).toBeUndefined()
  expect(base).toBeUndefined()
})

test('the baseline’s conversations are no longer than the longest that is planned', () => {
  // 3,000 − 1,500 tokens hold three exchanges of 500, of which two are planned.
  expect(designOf('tokens: {ceiling: 3000}').baseline.exchanges).toBe(2)
  expect(designOf('tokens: {ceiling: 16384, max_exchanges: 4}').baseline.exchanges).toBe(4)
  expect(designOf('tokens: {ceiling: 16384}').baseline.exchanges).toBe(6)
  expect(designOf('tokens: {}').baseline.exchanges).toBe(6)
  // Nothing fits under this ceiling: that is for a rule to say, and one exchange is the least.
  expect(designOf('tokens: {ceiling: 100}').baseline.exchanges).toBe(1)
  expect(designOf('{tokens: {ceiling: 3000}, baseline: {exchanges: 9}}').baseline.exchanges).toBe(9)
})

test('the spec stays in the design as it was written, and is not changed', () => {
  const text = readFileSync('finetune.config.yaml', 'utf8')
  const spec = parse(text) as Spec
  const design = expand(spec)
  expect(design.spec).toBe(spec)
  expect(spec).toEqual(parse(text))
})
