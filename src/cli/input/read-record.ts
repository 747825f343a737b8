import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from '../../compiler/read/parse.ts'
import { explainSchemaErrors } from '../../compiler/schema-error.ts'
import type { Diagnostic } from '../../spec/diagnostic.ts'
import type { Location, SourceFile } from '../../spec/document.ts'
import type { BaselineRecord, RunRecord } from '../../spec/record.ts'
import { createLineIndex } from '../report/line-index.ts'
import type { LoadedSpec } from './load-spec.ts'

/** A record that was read, or what is wrong with its file; `problem` completes "`file` …". */
export type ReadRecord<Kind extends RunRecord['kind']> =
  | { record: Extract<RunRecord, { kind: Kind }> }
  | { problem: string }

/**
 * Reads a recorded result of a spec, with the same care as the files that the spec refers to; undefined where there is
 * none. JSON is read as the YAML that it is, so that both are held to one idea of what a text may be.
 */
export async function readRecord<Kind extends RunRecord['kind']>(
  { folder, readReference }: LoadedSpec,
  file: string,
  kind: Kind,
): Promise<ReadRecord<Kind> | undefined> {
  if (!isThere(join(folder, file))) return undefined
  const read = readReference(file)
  return 'problem' in read ? read : parseRecord(read.source, kind)
}

/** Reads the text of a recorded result. */
export async function parseRecord<Kind extends RunRecord['kind']>(
  source: SourceFile,
  kind: Kind,
): Promise<ReadRecord<Kind>> {
  const { value: document, diagnostics } = await parse(source)
  const broken = diagnostics.find(({ severity }) => severity === 'error')
  if (broken) return { problem: `cannot be read: ${tell(broken, broken.message)}` }
  const { [kind]: isRecord } = await import('#compiled/explain-records')
  if (isRecord(document!.data)) {
    const record = document!.data as RunRecord
    const contradiction = record.kind === 'baseline' ? findContradiction(record) : undefined
    if (contradiction !== undefined) return { problem: `contradicts itself: ${contradiction}` }
    return { record: record as Extract<RunRecord, { kind: Kind }> }
  }
  const errors = explainSchemaErrors(document!.data, isRecord.errors ?? [], 'record')
  // In a record of another version or kind everything else is wrong as well.
  const error = errors.find(({ path }) => path[0] === 'version' || path[0] === 'kind') ?? errors[0]
  const span = error!.atKey ? document!.locateKey(error!.path) : document!.locate(error!.path)
  const what = tell({ source, span }, error!.message)
  return { problem: `is not a record of a ${kind}: ${what}` }
}

// Rates that somebody changed by hand would decide weeks of work.
function findContradiction({ rates, conversations }: BaselineRecord): string | undefined {
  const { passed, judged } = rates.overall ?? { passed: 0, judged: 0 }
  const counted = conversations.filter(({ verdict }) => verdict !== 'incomplete').length
  const passing = conversations.filter(({ verdict }) => verdict === 'pass').length
  return passed === passing && judged === counted
    ? undefined
    : `${passed} of ${judged} conversations passed by its rates, and ${passing} of ${counted} by its list`
}

// What cannot even be looked at is there, and opening it says what is wrong with it.
function isThere(file: string): boolean {
  try {
    return lstatSync(file, { throwIfNoEntry: false }) !== undefined
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOTDIR'
  }
}

function tell({ source, span }: Location | Diagnostic, message: string): string {
  const { line, column } = createLineIndex(source.text).position(span.start)
  return `${message.replace(/\.$/, '')} (line ${line}, column ${column})`
}
