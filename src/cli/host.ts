/** The process as commands see it, so that tests can be one. Files are read and written by `cli/files`. */
export interface Host {
  cwd: string
  env: Readonly<Record<string, string | undefined>>
  /** Writes findings and results. */
  print(text: string): void
  /** Writes progress, notes and problems. */
  note(text: string): void
  readStdin(): Promise<Uint8Array>
  /** Whether a person reads stdout on a terminal. */
  isTerminal: boolean
  /** Width of that terminal, in columns. */
  columns: number
}

/** The host of a real process. */
export function processHost(): Host {
  return {
    cwd: process.cwd(),
    env: process.env,
    print: (text) => void process.stdout.write(text),
    note: (text) => void process.stderr.write(text),
    readStdin,
    isTerminal: process.stdout.isTTY === true,
    columns: process.stdout.columns ?? 80,
  }
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array)
  return Buffer.concat(chunks)
}
