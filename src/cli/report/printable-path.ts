import { hideSecrets } from '../../measure/hide-secrets.ts'
import { printableLine } from './printable.ts'

/** The path of a file as it may be printed. A key ends up in a name where a variable was put in the wrong place. */
export function printablePath(path: string): string {
  return printableLine(hideSecrets(path))
}
