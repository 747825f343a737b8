/** The process as commands see it, so that tests can be one. Files are read and written by `cli/files`. */
export interface Host {
  cwd: string
  env: Readonly<Record<string, string | undefined>>
  /** Writes findings and results. */
  print(text: string): void
  /** Writes progress, notes and problems. */
  note(text: string): void
  /** Reads until the end, or until there are more than `most` bytes. */
  readStdin(most: number): Promise<Uint8Array>
  /** Whether a person reads stdout on a terminal. */
  isTerminal: boolean
  /** Width of that terminal, in columns. */
  columns: number
  /** Width of the terminal on which notes are read, in columns; undefined where they go to a file or a program. */
  noteColumns: number | undefined
}

/** The host of a real process. */
export function processHost(): Host {
  return {
    cwd: process.cwd(),
    env: process.env,
    print: (text) => void process.stdout.write(text),
    note: writeNote,
    readStdin,
    isTerminal: process.stdout.isTTY === true,
    // Some terminals say 0 when they do not know.
    columns: process.stdout.columns || 80,
    // Asked each time, because people change the size of their windows.
    get noteColumns() {
      return process.stderr.isTTY === true ? process.stderr.columns || 80 : undefined
    },
  }
}

/** Writes to stderr. Where that fails there is nobody who could be told. */
export function writeNote(text: string): void {
  if (process.stderr.listenerCount('error') === 0) process.stderr.on('error', () => {})
  process.stderr.write(text)
}

async function readStdin(most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Uint8Array)
    length += chunks.at(-1)!.length
    if (length > most) break
  }
  return Buffer.concat(chunks)
}
