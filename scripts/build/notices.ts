import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/** Writes the licence texts of every package whose code is in the bundle; throws when one has none. */
export function writeNotices(root: string, moduleIds: readonly string[]): void {
  const folders = new Set<string>()
  for (const id of moduleIds) {
    const match = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/'))
    if (match) folders.add(match[1]!)
  }
  const notices = [...folders]
    .map(notice)
    .concat(adopted(join(root, 'src'), moduleIds))
    .sort()
  const intro = 'fdc contains code of the following packages, under their own licences.\n'
  writeFileSync(join(root, 'THIRD-PARTY-NOTICES.txt'), [intro, ...notices].join(`\n${'-'.repeat(80)}\n\n`))
}

// A folder of ours that holds a licence text holds what others wrote.
function adopted(source: string, moduleIds: readonly string[]): string[] {
  const licences = new Set(moduleIds.map((id) => join(dirname(id), 'LICENSE')))
  const ours = [...licences].filter((file) => file.startsWith(source) && existsSync(file))
  return ours.map(
    (file) =>
      `Data of ${relative(source, dirname(file)).replaceAll('\\', '/')}\n\n${readFileSync(file, 'utf8').trim()}\n`,
  )
}

function notice(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
  if (!file || !existsSync(join(folder, file))) throw new Error(`${name} ships no licence text`)
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`
}
