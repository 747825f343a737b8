import { expect, test } from 'vitest'
import { splitMessages } from '../../src/measure/split-messages.ts'

test.for([
  ['Parcel late', ['Parcel late']],
  ['User: where is it', ['', 'where is it']],
  ['Hello\r\nwhere is it', ['Hello', 'where is it']],
  ['They say “where is it”', ['They say ', 'where is it', '']],
] as const)('%j', ([text, messages]) => {
  expect(splitMessages(text)).toEqual([text, ...messages])
})
