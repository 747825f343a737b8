import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import { decode } from '../../../src/compiler/read/decode.ts'
import { parse, syntaxRules } from '../../../src/compiler/read/parse.ts'

const spec = `# yaml-language-server: $schema=../schemas/finetune.config.schema.json
version: 1
domain: {title: "Parcel \\u2014 support", setting: live_chat}
tokens: {ceiling: 8192, shares: [0.2, .8, -1e3]}
rubric:
  categories:
    tone: &tone {weight: 0.4, criteria: [CQ2]}
    again: *tone
  criteria:
    CQ1:
      question: Does the assistant name   # why not
        the next step?
      guidance: |
        Look at the last answer only.

          Größe — 😀

      calibration_examples:
      - [PASS, 'It''s late', "I opened a trace\\
          ; wait.", Step is given]
      -   type: FAIL
          context: >-
            folded

            text
          response:
      - ? explicit
        : value
last: ~
`

const pieces = [
  ...' \t\n:-?,[]{}#&*!|>\'"%@`~0a.\\\r\0',
  ...[
    '\n  ',
    '\n\t',
    ': ',
    '- ',
    '? ',
    ' #',
    '--- ',
    '...\n',
    '\n---\n',
    '<<: ',
    '|-\n',
    '>2\n',
    '\r\n',
    '&a ',
    '*tone',
  ],
  ...['!t ', '\\U00110000', '\\ud800', 'é', '\ufeff', '\u2028', '\u202e', '.nan', '1e999', '__proto__: '],
].map((piece) => Buffer.from(piece))

const edit = fc.record({
  at: fc.nat(Buffer.byteLength(spec)),
  remove: fc.nat(3),
  insert: fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...pieces) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 2 }) },
  ),
})

function mutate(
  cutAt: number,
  edits: readonly { at: number; remove: number; insert: Uint8Array }[],
): Uint8Array {
  let bytes = Buffer.from(spec)
  for (const { at, remove, insert } of edits) {
    bytes = Buffer.concat([bytes.subarray(0, at), insert, bytes.subarray(at + remove)])
  }
  return bytes.subarray(0, cutAt)
}

test('no mutant of a spec throws, is misplaced, or is taken where the yaml package would not take it', async () => {
  const cut = fc.oneof(fc.constant(10_000), fc.nat(Buffer.byteLength(spec)))
  const outcomes = { undecodable: 0, refused: 0, taken: 0 }
  await fc.assert(
    fc.asyncProperty(cut, fc.array(edit, { minLength: 1, maxLength: 3 }), async (cutAt, edits) => {
      const { source } = decode(mutate(cutAt, edits), 'finetune.config.yaml')
      if (!source) {
        outcomes.undecodable++
        return
      }
      const { value, diagnostics } = await parse(source)
      let previous = 0
      for (const { rule, span } of diagnostics) {
        expect(syntaxRules).toHaveProperty(rule)
        expect(span.start).toBeGreaterThanOrEqual(previous)
        expect(span.end).toBeGreaterThanOrEqual(span.start)
        expect(source.text.length).toBeGreaterThanOrEqual(span.end)
        previous = span.start
      }
      if (diagnostics.some(({ severity }) => severity === 'error')) {
        outcomes.refused++
        return
      }
      outcomes.taken++
      const other = parseDocument(source.text, {
        version: '1.2',
        schema: 'core',
        uniqueKeys: false,
        logLevel: 'error',
      })
      expect([...other.errors, ...other.warnings]).toEqual([])
      expect(value?.data).toEqual(other.toJS())
    }),
    { numRuns: 3000 },
  )
  for (const count of Object.values(outcomes)) expect(count).toBeGreaterThan(100)
})
