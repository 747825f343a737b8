import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

/** The operations that change what is on the disk, or may fail to. */
export const CHANGING = [
  'openSync',
  'writeSync',
  'fchmodSync',
  'fsyncSync',
  'closeSync',
  'renameSync',
  'linkSync',
  'unlinkSync',
  'mkdirSync',
  'rmdirSync',
] as const

/** The operations that only look. */
export const LOOKING = ['lstatSync', 'fstatSync', 'realpathSync', 'readFileSync', 'readdirSync'] as const

type Operation = (typeof CHANGING)[number] | (typeof LOOKING)[number]
type AnyFunction = (...args: unknown[]) => unknown

/**
 * Has these file operations of this process pass through `intercept` first, which may throw or die.
 * @returns puts the real operations back
 */
export function interceptFiles(
  operations: readonly Operation[],
  intercept: (index: number, operation: Operation, args: unknown[]) => void,
): () => void {
  const table = fs as unknown as Record<Operation, AnyFunction>
  const originals = [...CHANGING, ...LOOKING].map((operation) => [operation, table[operation]] as const)
  let index = 0
  let busy = false
  for (const [operation, original] of originals) {
    table[operation] = (...args) => {
      // Node's own functions call each other: only the outermost call is an operation of the program.
      if (busy) return original(...args)
      busy = true
      try {
        if (operations.includes(operation)) intercept(index++, operation, args)
        return original(...args)
      } finally {
        busy = false
      }
    }
  }
  syncBuiltinESMExports()
  return () => {
    for (const [operation, original] of originals) table[operation] = original
    syncBuiltinESMExports()
  }
}

/** The error that the system would have raised. */
export function systemError(code: string, syscall: string): Error {
  return Object.assign(new Error(`${code}: injected, ${syscall}`), { code, syscall, errno: -1 })
}

/** Writes the first half of what was to be written, as a disk does that fills up or a machine that dies. */
export function writeHalf(args: unknown[]): void {
  const [fd, bytes] = args as [number, Buffer]
  fs.writeSync(fd, bytes.subarray(0, Math.ceil(bytes.length / 2)))
}

/** Blocks this process. */
export function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}
