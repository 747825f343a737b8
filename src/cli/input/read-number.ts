import type { Arguments } from '../args.ts'
import { Problem } from '../problem.ts'

/** The whole number of a flag, or undefined without it. Throws a Problem for what is none, or is below `least`. */
export function readNumber(args: Arguments, flag: string, least: number): number | undefined {
  const written = args.get(flag)
  if (written === undefined) return undefined
  if (/^\d{1,9}$/.test(written) && Number(written) >= least) return Number(written)
  throw new Problem(
    `--${flag} is ${JSON.stringify(written)}; it must be a whole number from ${least} to 999999999.`,
  )
}
