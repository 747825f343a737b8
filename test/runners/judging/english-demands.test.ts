import { expect, test } from 'vitest'
import { demandsWords } from '../../../src/runners/judging/english-demands.ts'

test.for([
  'Does the assistant name the concrete next step for this parcel?',
  'Does the assistant acknowledge the inconvenience that the user states?',
  'Does the assistant answer the question that the customer actually asked?',
  'Does the tutor ask for a piece of the learner’s own work?',
  'Does every answer cite the page of the manual?',
  '  does the agent clearly state its name? ',
])('nothing that says nothing satisfies %j', (question) => {
  expect(demandsWords(question)).toBe(true)
})

// Each of these an empty answer may honestly satisfy, or nobody can tell.
test.for([
  'Is the conversation free of refund promises?',
  'Does the assistant avoid medical advice?',
  'Does the assistant never ask twice?',
  'Does the assistant ask at most one question?',
  'Does each answer ask the learner for at most one next step?',
  'Does the assistant tell nothing that it cannot know?',
  'Does the assistant warn the user if there is danger?',
  'Does the assistant respond to each feeling that the learner expresses?',
  'Does the assistant answer within 50 words?',
  'Does the assistant use short sentences?',
  'Does the assistant use words without jargon?',
  'Does the assistant respond or stay silent?',
  'Does the assistant only name steps that exist?',
  'Does the customer learn what happens next?',
  'Does the user name a parcel?',
  'Does the tutor stand by a correct statement?',
  'Is every mathematical statement by the tutor correct?',
  'Is the tone respectful?',
  'Nennt der Assistent den nächsten Schritt?',
  '',
])('of %j it is not known', (question) => {
  expect(demandsWords(question)).toBe(false)
})
