import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { answerTooLong, mostAnswerBytes } from './limit-body.ts'

/** How a program ended. */
export interface Ended {
  /** Exit code; null where a signal ended it. */
  code: number | null
  stdout: string
  /** The end of what it said on standard error. */
  stderr: string
}

/** What is run. */
export interface Program {
  file: string
  args: readonly string[]
  /** All of its environment. */
  environment: Readonly<Record<string, string>>
  input: string
}

const mostErrorBytes = 4096

/**
 * Runs a program without a shell, in a new empty folder, so that no file of the current one reaches it. When the signal
 * comes, the program and all that it started are killed. Rejects where it cannot be started or writes without end.
 */
export async function runProgram(
  { file, args, environment, input }: Program,
  signal: AbortSignal,
): Promise<Ended> {
  const folder = await mkdtemp(join(tmpdir(), 'fdc-'))
  try {
    // A group of its own is what can be killed whole.
    const child = spawn(file, args, {
      cwd: folder,
      env: environment,
      detached: process.platform !== 'win32',
      windowsHide: true,
      stdio: 'pipe',
    })
    return await endOf(child, input, signal)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 2 }).catch(() => {})
  }
}

function endOf(child: ChildProcess, input: string, signal: AbortSignal): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const stop = (reason: unknown) => {
      kill(child)
      reject(reason)
    }
    const onAbort = () => stop(signal.reason)
    signal.addEventListener('abort', onAbort, { once: true })
    // Who ends fdc at once leaves nobody behind to work on.
    const onExit = () => kill(child)
    process.on('exit', onExit)
    const chunks: Buffer[] = []
    let bytes = 0
    let errors = Buffer.alloc(0)
    child.stdout!.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes > mostAnswerBytes) stop(answerTooLong())
      else chunks.push(chunk)
    })
    child.stderr!.on('data', (chunk: Buffer) => {
      errors = Buffer.concat([errors, chunk]).subarray(-mostErrorBytes)
    })
    child.on('error', stop)
    child.once('close', (code) => {
      signal.removeEventListener('abort', onAbort)
      process.removeListener('exit', onExit)
      resolve({ code, stdout: Buffer.concat(chunks).toString(), stderr: errors.toString() })
    })
    // One that ends without reading breaks the pipe, and its exit code says more about that.
    child.stdin!.on('error', () => {})
    child.stdin!.end(input)
    if (signal.aborted) onAbort()
  })
}

function kill(child: ChildProcess): void {
  try {
    if (child.pid === undefined) return
    if (process.platform === 'win32') child.kill('SIGKILL')
    else process.kill(-child.pid, 'SIGKILL')
  } catch {
    // It has ended in the meantime.
  }
}
