import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { IsCalled } from './compile-ahead.ts'

interface Coverage {
  result: {
    url: string
    functions: { ranges: [{ startOffset: number; endOffset: number; count: number }] }[]
  }[]
}

// What people and hooks run all day, on a spec in which nothing is wrong.
const runs = [['--version'], ['lint'], ['build'], ['build']]

/**
 * Runs the bundled command line on a spec. Returns, by file, which functions were called. What it finds in the spec is no
 * concern of the build.
 */
export function calledFunctions(fdc: string, spec: string): Map<string, IsCalled> {
  const folder = mkdtempSync(join(tmpdir(), 'fdc-calls-'))
  const coverage = join(folder, 'coverage')
  try {
    cpSync(spec, join(folder, 'finetune.config.yaml'))
    const env = { ...process.env, NODE_V8_COVERAGE: coverage, NODE_OPTIONS: undefined }
    for (const words of runs) spawnSync(process.execPath, [fdc, ...words], { cwd: folder, env })
    const places = new Map<string, Set<string>>()
    for (const file of readdirSync(coverage)) {
      const { result } = JSON.parse(readFileSync(join(coverage, file), 'utf8')) as Coverage
      for (const { url, functions } of result) {
        if (!url.startsWith('file:')) continue
        const path = fileURLToPath(url)
        const called = places.get(path) ?? new Set()
        places.set(path, called)
        for (const { ranges } of functions) {
          const [{ startOffset, endOffset, count }] = ranges
          if (count > 0) called.add(`${startOffset} ${endOffset}`)
        }
      }
    }
    return new Map([...places].map(([path, called]) => [path, (start, end) => called.has(`${start} ${end}`)]))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
