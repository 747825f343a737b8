import type { Diagnostic } from '../../spec/diagnostic.ts'
import { shellWord } from '../show-command.ts'
import type { Report } from './report.ts'

// A longer command is no help to anybody.
const mostNamed = 5

/** Says how many findings `--fix` would mend, and the command that does it; empty where there are none. */
export function fixLine({ diagnostics, files }: Report): string {
  const fixable = diagnostics.filter(({ fix }) => fix)
  if (fixable.length === 0) return ''
  const who = diagnostics.length === 1 ? 'It' : `${fixable.length} of them`
  return `${who} can be fixed with \`fdc lint --fix${specsOf(fixable, files)}\`.`
}

// A finding in a file that a spec refers to does not say which spec that was.
function specsOf(fixable: readonly Diagnostic[], files: readonly string[]): string {
  const sources = new Set(fixable.map(({ source }) => source.path))
  const known = new Set(files)
  const specs = [...sources].every((path) => known.has(path))
    ? files.filter((path) => sources.has(path))
    : files
  return specs.length > mostNamed ? '' : specs.map((path) => ` ${shellWord(path)}`).join('')
}
