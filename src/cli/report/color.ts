import type { Arguments } from '../args.ts'
import type { Host } from '../host.ts'

/** How parts of a report are painted; without colour every painter returns its text. */
export interface Painter {
  bold(text: string): string
  dim(text: string): string
  red(text: string): string
  yellow(text: string): string
  blue(text: string): string
  cyan(text: string): string
  green(text: string): string
}

/** A painter with ANSI colours, or one that leaves text as it is. */
export function createPainter(enabled: boolean): Painter {
  const style = (open: number, close: number) => (text: string) =>
    enabled ? `\u001b[${open}m${text}\u001b[${close}m` : text
  return {
    bold: style(1, 22),
    dim: style(2, 22),
    red: style(31, 39),
    yellow: style(33, 39),
    blue: style(34, 39),
    cyan: style(36, 39),
    green: style(32, 39),
  }
}

/** Whether to colour: as asked by flag or environment, else on a terminal. */
export function wantsColor(args: Arguments, { env, isTerminal }: Host): boolean {
  if (args.has('no-color')) return false
  if (args.has('color')) return true
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0'
  return isTerminal && env.TERM !== 'dumb'
}
