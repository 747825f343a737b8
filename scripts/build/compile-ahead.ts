import { RolldownMagicString } from 'rolldown'
import { parseSync, Visitor } from 'rolldown/utils'

/** Whether a function was called, by where it begins and ends in the text. */
export type IsCalled = (start: number, end: number) => boolean

/**
 * Puts the functions that are called into parentheses, by which V8 compiles them together with their file. Node keeps
 * the compiled code of a file between runs as it was when the file had been loaded, so that every other function is
 * compiled anew in each process. A declaration becomes a variable at the top, since it cannot stand in parentheses.
 */
export function compileAhead(code: string, isCalled: IsCalled): string {
  const { program } = parseSync('chunk.cjs', code)
  const text = new RolldownMagicString(code)
  const enclose = ({ start, end }: { start: number; end: number }) => {
    // A method's function begins with its parameters, and is met below.
    if (isCalled(start, end)) text.appendLeft(start, '(').prependRight(end, ')')
  }
  new Visitor({
    ArrowFunctionExpression: enclose,
    FunctionExpression(node) {
      // That of a method begins with its parameters, and no parentheses can stand around it.
      if (code[node.start] !== '(') enclose(node)
    },
    Property({ start, end, key, computed, method, value }) {
      if (!method || value.type !== 'FunctionExpression' || !isCalled(start, end)) return
      const name = code.slice(key.start, key.end)
      const head = `${value.async ? 'async ' : ''}function${value.generator ? '*' : ''}`
      text.overwrite(start, value.start, `${computed ? `[${name}]` : name}:(${head}`).prependRight(end, ')')
    },
  }).visit(program)
  const top = program.body.find((node) => !('directive' in node && node.directive))?.start ?? 0
  for (const { type, start, end, ...node } of program.body) {
    if (type !== 'FunctionDeclaration' || !isCalled(start, end)) continue
    const { name } = (node as { id: { name: string } }).id
    text.prependRight(start, `var ${name}=(`).appendLeft(end, ');')
    if (start > top) text.move(start, end, top)
  }
  return text.toString()
}
