/** Where the manifest stands, relative to the output folder. */
export const MANIFEST_PATH = 'fdc.manifest.json'

/** The digest of an input that fdc looked for and did not find, so that its appearing is a change too. */
export const ABSENT = 'absent'

const GENERATOR = 'finetune-design-compiler'
const KEYS = ['version', 'generator', 'inputs', 'artifacts']

/**
 * What was built from what. The file is committed, so it holds only what is true for everybody who checks the
 * project out: no time, no path of a machine, and no version of fdc. An fdc that emits the same artifacts thereby
 * leaves it alone, and an upgrade alone never fails `--check`; which fdc built here last is remembered outside
 * version control (`cli/files/build-memory.ts`).
 */
export interface Manifest {
  readonly version: 1
  readonly generator: typeof GENERATOR
  /** The texts that were compiled: relative path → `digestText` of the text without its BOM, or `absent`. */
  readonly inputs: Readonly<Record<string, string>>
  /** The texts that were emitted: path → `digestText`. */
  readonly artifacts: Readonly<Record<string, string>>
}

/** A manifest that was read, or one line that says why it could not be. */
export type ParsedManifest =
  | { readonly manifest: Manifest; readonly problem?: undefined }
  | { readonly manifest?: undefined; readonly problem: string }

/** A manifest with its keys in code-unit order, so that equal manifests have equal texts. */
export function createManifest(inputs: Manifest['inputs'], artifacts: Manifest['artifacts']): Manifest {
  return { version: 1, generator: GENERATOR, inputs: sortKeys(inputs), artifacts: sortKeys(artifacts) }
}

/** The text of `fdc.manifest.json`. */
export function serializeManifest(manifest: Manifest): string {
  return `${JSON.stringify(createManifest(manifest.inputs, manifest.artifacts), null, 2)}\n`
}

/** Reads a manifest strictly: its paths decide what a build may delete, and anybody can commit one. */
export function parseManifest(text: string): ParsedManifest {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    const merging = /^(?:<{7}|={7}|>{7})/m.test(text)
    return {
      problem: `${MANIFEST_PATH} ${merging ? 'holds the marks of an unfinished merge' : 'is not valid JSON'}.`,
    }
  }
  const problem = findProblem(data)
  return problem === undefined ? { manifest: data as Manifest } : { problem: `${MANIFEST_PATH} ${problem}.` }
}

function findProblem(data: unknown): string | undefined {
  if (!isMapping(data)) return 'must hold one JSON object'
  if ('version' in data && data.version !== 1) {
    return `has the version ${JSON.stringify(data.version)}; this fdc reads version 1`
  }
  const keys = Object.keys(data)
  if (keys.length !== KEYS.length || !KEYS.every((key) => keys.includes(key))) {
    return `has the keys ${keys.map((key) => JSON.stringify(key)).join(', ')}; it must have exactly ${KEYS.join(', ')}`
  }
  if (data.generator !== GENERATOR) {
    return `names the generator ${JSON.stringify(data.generator)}; it must be "${GENERATOR}"`
  }
  return findEntryProblem('inputs', data.inputs) ?? findEntryProblem('artifacts', data.artifacts)
}

function findEntryProblem(section: 'inputs' | 'artifacts', entries: unknown): string | undefined {
  if (!isMapping(entries)) return `must hold an object under "${section}"`
  for (const [path, digest] of Object.entries(entries)) {
    if (!(section === 'inputs' ? isInputPath(path) : isArtifactPath(path))) {
      return `names ${JSON.stringify(path)} under "${section}", which cannot be one of fdc's files`
    }
    const known = typeof digest === 'string' && /^[0-9a-f]{64}$/.test(digest)
    if (!known && !(section === 'inputs' && digest === ABSENT)) {
      return `gives ${JSON.stringify(path)} the digest ${JSON.stringify(digest)}; it must be 64 hexadecimal digits`
    }
  }
  return undefined
}

/**
 * Whether fdc could emit an artifact here: plain names only, so that no manifest can lead a build out of its folder,
 * into a hidden one (`.git`, `.fdc`), to a Windows device or stream, or to the manifest itself.
 */
export function isArtifactPath(path: string): boolean {
  return path.split('/').every((name) => /^[a-z0-9][a-z0-9._-]*$/i.test(name)) && path !== MANIFEST_PATH
}

// An input is only compared, never written, so that any name which stays in the spec's folder will do.
function isInputPath(path: string): boolean {
  return !path.includes('\0') && path.split('/').every((name) => name !== '' && name !== '.' && name !== '..')
}

function isMapping(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}

function sortKeys(entries: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1)))
}
