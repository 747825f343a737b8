import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The code of a module that holds the specs `fdc init` starts from, by domain: the bundle ships no folder of files. */
export function initTemplates(root: string): string {
  const folder = join(root, 'templates/init')
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'))
  const texts = files.sort().map((file) => {
    const text = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n')
    return [file.replace(/\.yaml$/, ''), text]
  })
  return `export default ${JSON.stringify(Object.fromEntries(texts))}`
}
