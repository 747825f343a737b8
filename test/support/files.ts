import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { makeFolder } from './folders.ts'
import { runMain } from './run-main.ts'
import { readJsonOutput } from './valid-json.ts'

/** A new folder with these files, by their path in it, that goes when the test ends. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = makeFolder()
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

/** What `fdc lint` finds in a folder: `file:line:column-endLine:endColumn rule: message hint` each. */
export async function lintFolder(folder: string, ...words: string[]): Promise<string[]> {
  const { printed } = await runMain(folder, ['lint', '-f', 'json', ...words])
  return readJsonOutput(printed).findings.map(
    ({ file, line, column, endLine, endColumn, rule, message, hint }) =>
      `${file}:${line}:${column}-${endLine === line ? '' : `${endLine}:`}${endColumn} ${rule}: ${message}${hint ? ` ${hint}` : ''}`,
  )
}
