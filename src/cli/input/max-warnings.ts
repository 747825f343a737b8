import type { Arguments } from '../args.ts'
import { Problem } from '../problem.ts'

/** How many warnings `--max-warnings` allows, or undefined. Throws a Problem for what is no such number. */
export function readMaxWarnings(args: Arguments): number | undefined {
  const written = args.get('max-warnings')
  if (written === undefined) return undefined
  if (!/^\d{1,9}$/.test(written))
    throw new Problem(`--max-warnings is ${JSON.stringify(written)}; it must be a whole number from 0.`)
  return Number(written)
}
