import type { Host } from '../../src/cli/host.ts'
import { main } from '../../src/cli/main.ts'

/** What a run of the command line in this process said. */
export interface Told {
  code: number
  printed: string
  noted: string
}

/** A host in a folder and without a terminal, which keeps what is said; `host` replaces parts of it. */
export function hostIn(cwd: string, told: Told, host: Partial<Host> = {}): Host {
  return {
    cwd,
    env: {},
    print: (text) => {
      told.printed += text
    },
    note: (text) => {
      told.noted += text
    },
    readStdin: async () => new Uint8Array(),
    isTerminal: false,
    columns: 80,
    noteColumns: undefined,
    ...host,
  }
}

/** Runs fdc in this process, in a folder and without a terminal; `host` replaces parts of that. */
export async function runMain(
  cwd: string,
  words: readonly string[],
  host: Partial<Host> = {},
): Promise<Told> {
  const told: Told = { code: -1, printed: '', noted: '' }
  told.code = await main(words, hostIn(cwd, told, host))
  return told
}
