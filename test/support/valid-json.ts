import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { expect } from 'vitest'
import type { JsonOutput } from '../../src/cli/report/json-output.ts'

const schema = join(import.meta.dirname, '../../schemas/json-output.schema.json')
const validate = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(schema, 'utf8')))

/** The JSON output that was printed, and nothing else was, after it passed its published schema. */
export function readJsonOutput(printed: string): JsonOutput {
  const output = JSON.parse(printed) as JsonOutput
  validate(output)
  expect(validate.errors ?? []).toEqual([])
  return output
}
