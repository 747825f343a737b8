import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const emitted = join(root, 'build/types')
const published = join(root, 'dist/types')

/**
 * Writes the types of the library into `dist/types`: the declarations that `index.d.ts` reaches and no others, since
 * those of the inside import packages and compiled parts that nobody who installs fdc has.
 */
export function writeDeclarations(): void {
  for (const folder of [emitted, published]) rmSync(folder, { recursive: true, force: true })
  const compiler = join(root, 'node_modules/typescript/bin/tsc')
  execFileSync(process.execPath, [compiler, '-p', join(import.meta.dirname, 'declarations.json')], {
    stdio: 'inherit',
  })
  const reached = new Set(['index.d.ts'])
  for (const file of reached) {
    const text = readFileSync(join(emitted, file), 'utf8').replace(
      /(\bfrom |\bimport\()(['"])(\.[^'"]+)\.ts\2/g,
      (_, before: string, quote: string, name: string) => {
        reached.add(join(dirname(file), `${name}.d.ts`))
        return `${before}${quote}${name}.js${quote}`
      },
    )
    mkdirSync(dirname(join(published, file)), { recursive: true })
    writeFileSync(join(published, file), text)
  }
  // The library itself is CommonJS in a package of ES modules; its types must say so too.
  writeFileSync(join(published, 'package.json'), '{ "type": "commonjs" }\n')
}
