import { Document, isCollection, isNode, isPair, Scalar, type ScalarTag, visit, YAMLMap } from 'yaml'
import type { Path } from '../../spec/path.ts'
import { plainDecimal } from '../format.ts'

/** A remark for the readers of a generated file. */
export interface Remark {
  at: Path
  text: string
  /** `above`: lines of their own before the key. `beside`: at the end of the line of a plain value. */
  place: 'above' | 'beside'
}

/** The text of a YAML artifact before it is text. */
export interface YamlView {
  /** Comment lines at the top. */
  head: readonly string[]
  data: object
  remarks: readonly Remark[]
}

// An exponent without a point (1e-7) is text to a 1.1 loader, so that such numbers are written out.
const exponent: ScalarTag = {
  tag: 'tag:yaml.org,2002:float',
  default: true,
  identify: (value) => typeof value === 'number' && String(value).includes('e'),
  test: /^[-+]?[0-9]+e[-+][0-9]+$/,
  resolve: Number,
  stringify: ({ value }) => plainDecimal(value as number),
}

/**
 * Writes YAML that a 1.1 loader (Python's) reads with the same meaning as a 1.2 one: words such as `no` and `on` are
 * quoted, and so is whatever the older version takes for a number, a date or a merge key.
 */
export function yamlText({ head, data, remarks }: YamlView): string {
  const document = new Document(data, {
    aliasDuplicateObjects: false,
    customTags: (tags) => [exponent, ...tags],
  })
  for (const remark of remarks) attach(document, remark)
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === 'string') styleText(node as Scalar<string>)
    },
    Map(_, node) {
      // Only `{}` on the same line has an end of line for a remark to stand at.
      if (node.items.length === 0) node.flow = true
    },
    Seq(_, node) {
      // Short lists of numbers and words read better on one line: weights, word limits, criteria.
      node.flow = node.items.every((item) => isShort(item))
    },
  })
  document.commentBefore = head.map((line) => ` ${line}`).join('\n')
  const text = document.toString({ lineWidth: 110, minContentWidth: 40, flowCollectionPadding: false })
  // They stand in double quotes only, and in comments, where an escape does no harm.
  return text.replace(
    unprintable,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

function isShort(item: unknown): boolean {
  return item instanceof Scalar && (typeof item.value !== 'string' || /^[\w -]{1,30}$/.test(item.value))
}

function attach(document: Document, { at, text, place }: Remark): void {
  const parent = document.getIn(at.slice(0, -1), true)
  if (!isCollection(parent)) return
  const key = at.at(-1)
  if (parent instanceof YAMLMap) {
    const pair = parent.items.find((item) => isPair(item) && (item.key as Scalar).value === key)
    if (!pair) return
    if (place === 'above') {
      const name = pair.key as Scalar
      name.commentBefore = text.replace(/^/gm, ' ')
      name.spaceBefore = at.length < 3 && pair !== parent.items[0]
    } else if (isNode(pair.value)) pair.value.comment = ` ${text}`
  }
}

// What YAML 1.1 resolves to something other than text, and `yaml` in its 1.2 core schema would leave unquoted.
const ambiguous =
  /^(?:y|n|yes|no|on|off|true|false|null|~|<<|=|[-+]?[0-9][0-9_,.:eE+-]*|[-+]?\.[0-9_.:eE+-]+|[-+]?0[xXbo][0-9a-fA-F_]+|[-+]?\.(?:inf|nan))$/i
const date = /^\d{4}-\d\d?-\d\d?/

// Controls, separators, byte order marks and noncharacters: line breaks to a 1.1 loader, or forbidden. What turns the
// direction of writing around must be seen.
const unprintable = /[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g
const control = /[\0-\x08\x0b-\x1f]/

// In a block of text, some loaders take a tab at the start of a line for indentation, and lose a line of spaces.
const unsafeInBlock = /^(?:\t|[ \t]+$)/m

function styleText(node: Scalar<string>): void {
  const { value } = node
  const needsQuotes = [ambiguous, date, control, unsafeInBlock].some((pattern) => pattern.test(value))
  if (needsQuotes || value.search(unprintable) >= 0) node.type = Scalar.QUOTE_DOUBLE
}
