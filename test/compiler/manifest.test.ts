import { expect, test } from 'vitest'
import { createManifest, parseManifest, serializeManifest } from '../../src/compiler/manifest.ts'
import { digestText } from '../../src/compiler/text-digest.ts'

const DIGEST = digestText('')
const GOOD = serializeManifest(
  createManifest({ 'my spec.yaml': DIGEST, 'notes.md': 'absent' }, { 'config/a.yaml': DIGEST }),
)

test('the text of a manifest is sorted, indented by two and ends in a line end', () => {
  const manifest = createManifest({ b: DIGEST, a: 'absent' }, { 'z.md': DIGEST, 'Z.md': DIGEST })
  expect(serializeManifest(manifest)).toBe(`{
  "version": 1,
  "generator": "finetune-design-compiler",
  "inputs": {
    "a": "absent",
    "b": "${DIGEST}"
  },
  "artifacts": {
    "Z.md": "${DIGEST}",
    "z.md": "${DIGEST}"
  }
}
`)
})

test('a manifest is read back as it was written', () => {
  const { manifest } = parseManifest(GOOD)
  expect(manifest && serializeManifest(manifest)).toBe(GOOD)
})

test('digests are those of sha256sum, and the same for CRLF', () => {
  expect(digestText('a\nb\n')).toBe('911169ddaaf146aff539f58c26c489af3b892dff0fe283c1c264c65ae5aa59a2')
  expect(digestText('a\r\nb\r\n')).toBe(digestText('a\nb\n'))
  expect(digestText('a\rb')).not.toBe(digestText('a\nb'))
})

test.for([
  ['', 'is not valid JSON'],
  [GOOD.slice(0, 100), 'is not valid JSON'],
  [`<<<<<<< HEAD\n${GOOD}`, 'holds the marks of an unfinished merge'],
  ['[]', 'must hold one JSON object'],
  ['null', 'must hold one JSON object'],
  [GOOD.replace('"version": 1', '"version": 2'), 'has the version 2; this fdc reads version 1'],
  ['{"version":1}', 'has the keys "version"; it must have exactly version, generator, inputs, artifacts'],
  [
    GOOD.replace('"inputs"', '"input"'),
    'has the keys "version", "generator", "input", "artifacts"; it must have exactly version, generator, inputs, artifacts',
  ],
  [
    GOOD.replace('finetune-design-compiler', 'fdc'),
    'names the generator "fdc"; it must be "finetune-design-compiler"',
  ],
  [GOOD.replace(/"inputs": \{[^}]*\}/, '"inputs": []'), 'must hold an object under "inputs"'],
  [GOOD.replace(DIGEST, 'abc'), 'gives "my spec.yaml" the digest "abc"; it must be 64 hexadecimal digits'],
  [
    GOOD.replace(/("config\/a.yaml": )"\w+"/, '$1"absent"'),
    'gives "config/a.yaml" the digest "absent"; it must be 64 hexadecimal digits',
  ],
  [
    GOOD.replace('notes.md', '../notes.md'),
    'names "../notes.md" under "inputs", which cannot be one of fdc\'s files',
  ],
  [
    GOOD.replace('config/a', '.git/a'),
    'names ".git/a.yaml" under "artifacts", which cannot be one of fdc\'s files',
  ],
  [
    GOOD.replace('config/a.yaml', 'fdc.manifest.json'),
    'names "fdc.manifest.json" under "artifacts", which cannot be one of fdc\'s files',
  ],
  [
    GOOD.replace('config/a.yaml', '__proto__'),
    'names "__proto__" under "artifacts", which cannot be one of fdc\'s files',
  ],
])('a damaged manifest is one clear line (%#)', ([text, problem]) => {
  expect(parseManifest(text as string)).toEqual({ problem: `fdc.manifest.json ${problem}.` })
})
