import { chmodSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Plugin, rolldown } from 'rolldown'
import { calledFunctions } from './called-functions.ts'
import { collectFindings } from './collect-findings.ts'
import { compileAhead } from './compile-ahead.ts'
import { writeNotices } from './notices.ts'

const root = join(import.meta.dirname, '../..')

// At its start, fdir loads whatever picomatch it finds above itself: code of the repository that is being checked. It has
// a use for it only in globs of its own, which nobody asks for.
const foreignCode = /__require\.resolve\("picomatch"\);\s*pm = __require\("picomatch"\);/
const withoutForeignCode: Plugin = {
  name: 'without-foreign-code',
  transform: {
    filter: { code: foreignCode },
    handler: (code) => ({ code: code.replace(foreignCode, ''), map: null }),
  },
}

// Small modules that every run of a command needs, though not every chunk: each file more costs time at every start.
const together = [
  { name: 'exit-code', test: /src\/cli\/(?:exit-code|problem)\.ts$/ },
  {
    name: 'input',
    test: /src\/cli\/(?:show-path|input\/(?:find-specs|lint-setup|load-spec|max-warnings|read-source|reference-reader)|report\/(?:describe-problem|printable|report))\.ts$/,
  },
] as const

/**
 * Bundles the command line and the library into `dist`: one CommonJS file for the start of each (it starts faster than
 * ESM), and every command, model SDK and rarely needed library in a chunk that is loaded when used.
 */
export async function bundle(): Promise<void> {
  const dist = join(root, 'dist')
  rmSync(dist, { recursive: true, force: true })
  const build = await rolldown({
    cwd: root,
    input: { main: 'src/cli/main.ts', index: 'src/index.ts' },
    platform: 'node',
    plugins: [withoutForeignCode, collectFindings],
    // Groups of modules ask for it; a test holds the names of the library.
    preserveEntrySignatures: 'allow-extension',
    transform: { target: 'node20.19' },
  })
  const { output } = await build.write({
    dir: dist,
    format: 'cjs',
    exports: 'named',
    minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
    entryFileNames: '[name].cjs',
    chunkFileNames: 'chunks/[name].cjs',
    codeSplitting: { groups: [...together], includeDependenciesRecursively: false },
  })
  const entry = join(dist, 'fdc.cjs')
  cpSync(join(root, 'src/cli/fdc.cjs'), entry)
  // npm makes a command executable when it links it; a build that comes later must not take that away.
  chmodSync(entry, 0o755)
  for (const [file, isCalled] of calledFunctions(entry, join(root, 'finetune.config.yaml'))) {
    if (file !== entry) writeFileSync(file, compileAhead(readFileSync(file, 'utf8'), isCalled))
  }
  const modules = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []))
  writeNotices(root, modules)
}
