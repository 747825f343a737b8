import { type Plugin, RolldownMagicString } from 'rolldown'
import { parseSync, Visitor } from 'rolldown/utils'

/**
 * Has the rules of the bundle return lists. A rule is a loop and a `yield`, which is how it reads best; but for every spec
 * a hundred generators cost as much as what most of them do, and who runs rules wants all that they find in any case.
 */
export const collectFindings: Plugin = {
  name: 'collect-findings',
  transform: {
    filter: { id: /[\\/]src[\\/]rules[\\/][\w-]+[\\/][\w-]+\.ts$/ },
    handler: (code) => ({ code: returnList(code), map: null }),
  },
}

/** The code of a rule, in which `check` returns what it yielded. Other generators stay as they are. */
export function returnList(code: string): string {
  const { program } = parseSync('rule.ts', code)
  const text = new RolldownMagicString(code)
  /** The functions around a place, and whether each is such a `check`. */
  const functions: boolean[] = []
  let isCheck = false
  const collected = new Set<number>()
  const enter = () => {
    functions.push(isCheck)
    isCheck = false
  }
  const leave = () => void functions.pop()
  new Visitor({
    FunctionDeclaration: enter,
    'FunctionDeclaration:exit': leave,
    FunctionExpression: enter,
    'FunctionExpression:exit': leave,
    ArrowFunctionExpression: enter,
    'ArrowFunctionExpression:exit': leave,
    Property({ start, key, method, value }) {
      if (!method || value.type !== 'FunctionExpression' || !value.generator || !value.body) return
      if (code.slice(key.start, key.end) !== 'check') return
      isCheck = true
      text.remove(start, key.start)
      text.appendRight(value.body.start + 1, 'const $found = [];')
      text.appendLeft(value.body.end - 1, '\nreturn $found;')
    },
    ReturnStatement({ start, end }) {
      if (functions.at(-1)) text.overwrite(start, end, 'return $found;')
    },
    ExpressionStatement({ expression }) {
      if (expression.type !== 'YieldExpression' || !expression.argument || !functions.at(-1)) return
      const { start, argument, delegate } = expression
      collected.add(start)
      text.overwrite(start, argument.start, delegate ? 'for (const $one of ' : '$found.push(')
      text.appendLeft(argument.end, delegate ? ') $found.push($one)' : ')')
    },
    YieldExpression({ start }) {
      if (functions.at(-1) && !collected.has(start))
        throw new Error('A rule must yield a finding in a statement of its own.')
    },
  }).visit(program)
  return text.toString()
}
