import { maxSourceBytes } from '../../compiler/read/decode.ts'
import { lint as lintSource } from '../../pipeline.ts'
import type { Diagnostic, SuppressedDiagnostic } from '../../spec/diagnostic.ts'
import type { Arguments } from '../args.ts'
import { exitCode } from '../exit-code.ts'
import type { Host } from '../host.ts'
import { findSpecs, specNames } from '../input/find-specs.ts'
import { type LoadedSpec, loadSpec, specOf, unreadable } from '../input/load-spec.ts'
import { decodeSource } from '../input/read-source.ts'
import { Problem } from '../problem.ts'
import { describeProblem } from '../report/describe-problem.ts'
import { readMaxResults, readOutputs } from '../report/outputs.ts'
import { writeOutputs } from '../report/write-outputs.ts'

/** Checks specs. One that cannot be read does not keep the others from being checked, but fails the run. */
export async function lint(args: Arguments, host: Host): Promise<number> {
  const outputs = readOutputs(args, host)
  const maxResults = readMaxResults(args, outputs)
  const diagnostics: Diagnostic[] = []
  const suppressed: SuppressedDiagnostic[] = []
  const problems: Problem[] = []
  const files: string[] = []
  for await (const spec of specs(args, host)) {
    if (spec instanceof Problem) {
      problems.push(spec)
      continue
    }
    files.push(spec.source.path)
    const result = await lintSource(spec.source, { readReference: spec.readReference })
    // Of too many findings there are too many for a call with one argument each.
    for (const found of result.diagnostics) diagnostics.push(found)
    for (const found of result.suppressed) suppressed.push(found)
  }
  const content = { diagnostics, suppressed, files, problems: problems.map(({ message }) => message) }
  await writeOutputs(content, outputs, maxResults, args, host)
  for (const problem of problems) host.note(describeProblem(problem))
  if (problems.length > 0) return exitCode.failed
  return diagnostics.some(({ severity }) => severity === 'error') ? exitCode.found : exitCode.fine
}

async function* specs(args: Arguments, host: Host): AsyncGenerator<LoadedSpec | Problem> {
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
