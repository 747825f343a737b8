import { Document, isCollection, isNode, isPair, Scalar, visit, YAMLMap } from 'yaml'
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

/**
 * Writes YAML that a 1.1 loader (Python's) reads with the same meaning as a 1.2 one: words such as `no` and `on` are
 * quoted, and so is whatever the older version takes for a number, a date or a merge key.
 */
export function yamlText({ head, data, remarks }: YamlView): string {
  const document = new Document(data, { aliasDuplicateObjects: false })
  for (const remark of remarks) attach(document, remark)
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === 'string') styleText(node as Scalar<string>)
      // An exponent without a point is text to a 1.1 loader.
      else if (typeof node.value === 'number' && String(node.value).includes('e'))
        node.source = plainDecimal(node.value)
    },
    Seq(_, node) {
      // Short lists of numbers and words read better on one line: weights, word limits, criteria.
      node.flow = node.items.every((item) => isShort(item))
    },
  })
  document.commentBefore = head.map((line) => ` ${line}`).join('\n')
  return document.toString({ lineWidth: 110, minContentWidth: 40, flowCollectionPadding: false })
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

function styleText(node: Scalar<string>): void {
  if (ambiguous.test(node.value) || /^\d{4}-\d\d?-\d\d?/.test(node.value)) node.type = Scalar.QUOTE_DOUBLE
  // C1, line and paragraph separators and the like are line breaks or forbidden to some loaders; JSON escapes them.
  else if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]/.test(node.value))
    node.type = Scalar.QUOTE_DOUBLE
}
