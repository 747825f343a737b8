import { expect, test } from 'vitest'
import rule from '../../../src/rules/prompts/anti-patterns-are-phrases.ts'
import { findings, places } from '../../support/check-example.ts'

const listed = (phrase: string, language = 'en') =>
  JSON.stringify({
    domain: { title: 'T', summary: 'S', language },
    prompts: { anti_patterns: ['Rest assured', phrase] },
  })

test('says what it is and what it must be', () => {
  expect(findings(rule, listed('Being too formal.'))).toEqual([
    {
      at: ['prompts', 'anti_patterns', 1],
      message:
        'Anti-pattern "Being too formal." describes a manner; it must be a phrase that could stand in an answer.',
      hint: 'List the phrases by which you would recognise it, and put the manner into `domain_rules` or a criterion.',
    },
  ])
})

test.for([
  'Overly enthusiastic tone',
  'Excessive apologies',
  'Use of exclamation marks',
  'Too many questions',
  'More than two questions',
  'Avoid jargon',
  'Generic reassurance',
  'Phrases such as "rest assured"',
  'Giving advice too early',
  'Repeating the same question',
])('"%s" describes a manner', (text) => {
  expect(places(rule, listed(text))).toEqual(['prompts.anti_patterns[1]'])
})

test.for([
  "Don't worry",
  'No problem',
  'Never mind',
  'Being honest with you',
  'Too bad',
  'Using this link',
  'Looking forward to hearing from you',
  'All good',
  'Any questions?',
  'You simply have to',
  'Unnecessarily',
  'Making sure you are well',
])('"%s" is a phrase, or may be', (text) => {
  expect(places(rule, listed(text))).toEqual([])
})

test('other languages have words of their own', () => {
  expect(places(rule, listed('Avoid jargon', 'de'))).toEqual([])
})
