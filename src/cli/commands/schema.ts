import schemas from '#compiled/schemas'
import { didYouMean } from '../../spec/did-you-mean.ts'
import { list } from '../../spec/show.ts'
import type { Arguments } from '../args.ts'
import { exitCode } from '../exit-code.ts'
import type { Host } from '../host.ts'
import { Problem } from '../problem.ts'

const specSchema = 'finetune.config'

/** Prints a JSON Schema; without a name, that of the spec. */
export async function schema(args: Arguments, host: Host): Promise<number> {
  const [name = specSchema, ...others] = args.positionals
  const names = Object.keys(schemas)
  if (others.length > 0) throw new Problem('Name one schema.')
  if (!Object.hasOwn(schemas, name)) {
    const meant = didYouMean(name, names)
    throw new Problem(
      `${JSON.stringify(name)} is not a schema; schemas are ${list(names)}.`,
      meant && `Did you mean \`fdc schema ${meant}\`?`,
    )
  }
  host.print(`${JSON.stringify(schemas[name], null, 2)}\n`)
  return exitCode.fine
}
