import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { rolldown } from 'rolldown'
import { writeNotices } from './notices.ts'

const root = join(import.meta.dirname, '../..')

/**
 * Bundles the command line into `dist`: one CommonJS file for start-up (it starts faster than ESM), every command and
 * every rarely needed library in a chunk that is loaded when used.
 */
export async function bundle(): Promise<void> {
  const dist = join(root, 'dist')
  rmSync(dist, { recursive: true, force: true })
  const build = await rolldown({
    cwd: root,
    input: { main: 'src/cli/main.ts' },
    platform: 'node',
    transform: { target: 'node20.19' },
  })
  const { output } = await build.write({
    dir: dist,
    format: 'cjs',
    exports: 'named',
    minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
    entryFileNames: '[name].cjs',
    chunkFileNames: 'chunks/[name].cjs',
  })
  cpSync(join(root, 'src/cli/fdc.cjs'), join(dist, 'fdc.cjs'))
  const modules = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []))
  writeNotices(root, modules)
}
