import { list } from '../../spec/show.ts'
import type { Arguments } from '../args.ts'
import { Problem } from '../problem.ts'

/**
 * The `--format` of what writes only a few; the first of them without the flag. Throws a Problem for another.
 * @param writer what writes them, as messages call it
 */
export function readFormat<Format extends string>(
  args: Arguments,
  formats: readonly [Format, ...Format[]],
  writer = 'this command',
): Format {
  const name = args.get('format') ?? formats[0]
  const known = formats.find((format) => format === name)
  if (known) return known
  throw new Problem(`${JSON.stringify(name)} is not a format of ${writer}; formats are ${list(formats)}.`)
}
