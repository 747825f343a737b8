import type { Arguments } from '../../args.ts'
import type { FixMode } from '../../fix/lint-and-fix.ts'
import { Problem } from '../../problem.ts'
import type { Format } from '../../report/formats.ts'
import type { Output } from '../../report/outputs.ts'

// Whoever reads one of these reads a difference as well.
const forPeople: readonly Format[] = ['stylish', 'compact', 'agent']

/** Whether fixes are made, and how. */
export function readFixMode(args: Arguments, outputs: readonly Output[]): FixMode | undefined {
  const dry = args.has('fix-dry-run')
  const isShown = outputs.every(({ format, file }) => file === undefined && forPeople.includes(format))
  if (!args.has('fix')) return dry ? (isShown ? 'show' : 'tell') : undefined
  if (dry) throw new Problem('--fix writes and --fix-dry-run does not; choose one of them.')
  if (!args.has('stdin')) return 'write'
  throw new Problem(
    '--fix writes into the file of the spec, and standard input has none.',
    '`--fix-dry-run` shows what it would change.',
  )
}
