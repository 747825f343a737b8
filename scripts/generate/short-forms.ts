import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMap, parse, parseDocument, type Scalar, stringify } from 'yaml'
import { expand } from '../../src/compiler/expand/expand.ts'
import type { Spec } from '../../src/spec/spec.ts'

const example = join(import.meta.dirname, '../../examples/compact/finetune.config.yaml')

/** The short forms, each with the place in the compact example that shows it. */
const forms = [
  {
    title: 'A weight alone',
    says: 'Where a value has only a weight, the weight may stand alone. Weights of siblings sum to 1.',
    path: ['personas', 'attributes', 'role'],
  },
  {
    title: 'Names alone',
    says: 'Where all values are equally likely, a list of their names is enough. Edge cases then take the default share.',
    path: ['taxonomy', 'edge_cases'],
  },
  {
    title: 'An example as a list',
    says: 'A calibration example may be a list of its type, context, response and reasoning.',
    path: ['rubric', 'criteria', 'CQ1', 'calibration_examples'],
  },
  {
    title: 'A file beside the spec',
    says: 'Long texts and lists may stand in a file of their own, named relative to the folder of the spec.',
    path: ['rubric', 'criteria', 'CQ2', 'calibration_examples'],
    isReference: true,
  },
]

/** Each short form as the example writes it, and as fdc reads it. */
export function shortForms() {
  const text = readFileSync(example, 'utf8').replaceAll('\r\n', '\n')
  const design = expand(parse(text) as Spec)
  return forms.map(({ title, says, path, isReference }) => ({
    title,
    says,
    place: path.join('.'),
    written: excerpt(text, path),
    meant: isReference ? '' : stringify({ [path.at(-1)!]: at(design, path) }, { lineWidth: 100 }),
  }))
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce((node, key) => (node as Record<string, unknown>)[key], value)
}

/** The lines of a key and its value as they are written, without the indentation that they share. */
function excerpt(text: string, path: readonly string[]): string {
  const parent = parseDocument(text).getIn(path.slice(0, -1), true)
  const pair = isMap<Scalar, Scalar>(parent) && parent.items.find((item) => item.key.value === path.at(-1))
  if (!pair) throw new Error(`The compact example has no ${path.join('.')}`)
  const start = pair.key.range![0]
  const column = start - (text.lastIndexOf('\n', start) + 1)
  const lines = text.slice(start, pair.value!.range![1]).split('\n')
  return lines.map((line, index) => (index === 0 ? line : line.slice(column))).join('\n')
}
