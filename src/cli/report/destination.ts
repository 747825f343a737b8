import type { Arguments } from '../args.ts'
import type { Host } from '../host.ts'
import { wantsColor } from './color.ts'
import { repositoryPath } from './repository-path.ts'
import { supportsLinks } from './supports-links.ts'

/** How wide a report may be, in columns. */
export interface Widths {
  frame: number
  /** Infinity where programs may read the report: they want a finding on one line. */
  text: number
}

/** What a format may know of the place that its text goes to. */
export interface Destination {
  widths: Widths
  color: boolean
  /** Whether a word can carry a link. */
  links: boolean
  /** A path of the report as it is called from the root of the repository that a CI job checked out. */
  fromRoot(path: string): string
}

// Where nobody's terminal says how wide it is.
const unwatchedWidth = 100
const unwatched: Widths = { frame: unwatchedWidth, text: Infinity }

/** Standard output, which a person may be reading on a terminal. */
export function standardOutput(args: Arguments, host: Host): Destination {
  const { isTerminal, columns } = host
  return {
    ...file(host),
    widths: isTerminal ? { frame: columns, text: columns } : unwatched,
    color: wantsColor(args, host),
    links: supportsLinks(host),
  }
}

/** A file: without colours and links, whatever they are asked for on the terminal beside it. */
export function file(host: Host): Destination {
  return {
    widths: unwatched,
    color: false,
    links: false,
    fromRoot: (path) => repositoryPath(path, host),
  }
}
