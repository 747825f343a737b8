import { type Document, isMap, isScalar, isSeq, parseDocument, Scalar, visit, type YAMLMap } from 'yaml'
import { drawFrom } from '../../scripts/bench/random.ts'

/** A way to write the same design differently. */
export type Rewriting =
  | 'comments'
  | 'quoting'
  | 'key order'
  | 'flow style'
  | 'block style'
  | 'blank lines'
  | 'line endings'

const rewritings: Record<Rewriting, (document: Document.Parsed, random: () => number) => void> = {
  comments(document, random) {
    visit(document, {
      Pair(_, { key }) {
        if (isScalar(key) && random() < 0.2) key.commentBefore = ' weight: 0.5, criteria: [CQ9] # "- not read'
      },
      Scalar(_, node) {
        if (random() < 0.05 && typeof node.value === 'number') node.comment = ' because: {why}'
      },
    })
  },
  quoting(document, random) {
    const styles = [
      Scalar.QUOTE_DOUBLE,
      Scalar.QUOTE_SINGLE,
      Scalar.PLAIN,
      Scalar.BLOCK_FOLDED,
      Scalar.BLOCK_LITERAL,
    ] as const
    visit(document, {
      Scalar(key, node) {
        if (typeof node.value !== 'string' || random() < 0.5) return
        // A key over several lines is no key.
        const usable = key === 'key' ? styles.slice(0, 3) : styles
        node.type = usable[Math.floor(random() * usable.length)]!
      },
    })
  },
  'key order'(document, random) {
    visit(document, {
      Map(_, map: YAMLMap) {
        const order = new Map(map.items.map((pair) => [pair, random()]))
        map.items.sort((a, b) => order.get(a)! - order.get(b)!)
      },
    })
  },
  'flow style'(document, random) {
    visit(document, {
      Collection(_, node) {
        if (random() < 0.3) node.flow = true
      },
    })
  },
  'block style'(document) {
    visit(document, {
      Collection(_, node) {
        node.flow = (isMap(node) || isSeq(node)) && node.items.length === 0
      },
    })
  },
  'blank lines'(document, random) {
    visit(document, {
      Pair(_, { key }) {
        if (isScalar(key)) key.spaceBefore = random() < 0.3
      },
    })
  },
  'line endings'() {},
}

/** A text that means the same, and how it was rewritten. */
export interface Rewritten {
  how: Rewriting[]
  text: string
}

const chances = Array.from({ length: 1000 }, (_, index) => index / 1000)

/** The same design in `count` other writings, each by one to three ways; the same number gives the same texts. */
export function* rewrite(text: string, count: number): Generator<Rewritten> {
  const draw = drawFrom(20261122)
  const random = () => draw(chances)
  const all = Object.keys(rewritings) as Rewriting[]
  for (let index = 0; index < count; index++) {
    const how = [all[index % all.length]!, ...all.filter(() => random() < 0.2)]
    const document = parseDocument(text)
    for (const one of how) rewritings[one](document, random)
    const written = document.toString({
      indent: random() < 0.3 ? 4 : 2,
      lineWidth: random() < 0.3 ? 0 : 80,
      indentSeq: random() < 0.5,
    })
    const isWindows = how.includes('line endings')
    yield { how, text: isWindows ? `\ufeff${written.replaceAll('\n', '\r\n')}` : written }
  }
}
