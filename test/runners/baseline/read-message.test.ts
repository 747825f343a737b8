import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readMessage, stopToken } from '../../../src/runners/baseline/read-message.ts'

test.for([
  ['Thanks, bye. [STOP]', 'Thanks, bye.'],
  ['[STOP]', ''],
  ['[STOP] I am off.', 'I am off.'],
  ['I am off [STOP] now.', 'I am off now.'],
  ['Bye **[STOP]**', 'Bye'],
  ['Bye `[stop]`', 'Bye'],
  ['Bye [ Stop ]\n', 'Bye'],
  ['Bye [STOP][STOP]', 'Bye'],
] as const)('%j ends the conversation with %j', ([text, said]) => {
  expect(readMessage(text, true)).toEqual({ text: said, stops: true })
  // Before it may, the token goes all the same, and means nothing.
  expect(readMessage(text, false)).toEqual({ text: said, stops: false })
})

test.for(['Stop that!', 'STOP', '(STOP)', 'the [bus stop] is closed', 'unstoppable'])(
  '%j is what a person says, and ends nothing',
  (text) => {
    expect(readMessage(text, true)).toEqual({ text, stops: false })
  },
)

test('the mark of its own words in the history, which a model continues, is no part of a message', () => {
  expect(readMessage('You: where is it?', true).text).toBe('where is it?')
  expect(readMessage('Are you: a bot?', true).text).toBe('Are you: a bot?')
})

test('the token is never shown, wherever it stands', () => {
  const piece = fc.oneof(fc.constant(stopToken), fc.constant('[stop]'), fc.string({ maxLength: 6 }))
  fc.assert(
    fc.property(fc.array(piece), fc.boolean(), (pieces, mayStop) => {
      expect(readMessage(pieces.join(''), mayStop).text).not.toMatch(/\[\s*stop\s*\]/i)
    }),
    { numRuns: 1000 },
  )
})
