import { maxSourceBytes } from '../../compiler/read/decode.ts'
import type { Arguments } from '../args.ts'
import type { Host } from '../host.ts'
import { Problem } from '../problem.ts'
import { findSpecs, specNames } from './find-specs.ts'
import { type LoadedSpec, loadSpec, specOf, unreadable } from './load-spec.ts'
import { decodeSource } from './read-source.ts'

/**
 * The specs that a command line names, each read when its turn comes: from standard input with `--stdin`, else from their
 * files. A Problem stands for each that cannot be read.
 */
export async function* readSpecs(args: Arguments, host: Host): AsyncGenerator<LoadedSpec | Problem> {
  if (args.has('stdin')) {
    yield await readStdinSpec(args, host)
    return
  }
  if (args.has('stdin-filename')) throw new Problem('--stdin-filename goes with --stdin.')
  for (const path of await findSpecs(host.cwd, args.positionals)) {
    try {
      yield path instanceof Problem ? path : loadSpec(host.cwd, path)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      yield error
    }
  }
}

async function readStdinSpec(args: Arguments, host: Host): Promise<LoadedSpec | Problem> {
  if (args.has('watch')) throw new Problem('--watch waits for files to change; --stdin names none.')
  if (args.positionals.length > 0)
    throw new Problem('--stdin reads the spec from standard input; name no other spec.')
  const path = args.get('stdin-filename') ?? specNames[0]
  const read = decodeSource(await host.readStdin(maxSourceBytes), path)
  if ('problem' in read) return unreadable('Standard input', read.problem)
  return specOf(host.cwd, read.source)
}
