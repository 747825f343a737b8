import { existsSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'

const inFolder = 'node_modules/finetune-design-compiler/schemas/finetune.config.schema.json'

/** The schema that editors should check a spec against. */
export interface SchemaReference {
  /** Path relative to the spec's folder, with `/`. */
  path: string
  /** Whether the schema is there already. */
  installed: boolean
}

/**
 * Where a spec in `folder` finds its schema: inside the installed package, because a schema there is always that of
 * the fdc which checks the spec. A copy beside the spec would age with the first upgrade, and an address on the web
 * would send editors to the network. Where the package is not installed, the path is the one that `npm install`
 * will create: npm installs into the nearest folder with a package.json or node_modules, and else into the current
 * folder.
 */
export function findSchema(folder: string, cwd: string): SchemaReference {
  const above = foldersUpwards(folder)
  const home = above.find((candidate) => existsSync(join(candidate, inFolder)))
  const project = above.find((candidate) =>
    ['package.json', 'node_modules'].some((name) => existsSync(join(candidate, name))),
  )
  const here = folder.startsWith(cwd.endsWith(sep) ? cwd : cwd + sep) ? cwd : folder
  const target = home ?? project ?? here
  const path = join(relative(folder, target), inFolder).replaceAll(sep, '/')
  return { path: path.startsWith('.') ? path : `./${path}`, installed: home !== undefined }
}

function foldersUpwards(folder: string): string[] {
  const parent = dirname(folder)
  return parent === folder ? [folder] : [folder, ...foldersUpwards(parent)]
}
