// Writes everything that is derived from the source: the JSON Schemas and the reference pages. Runs as
// `npm run generate`; a test compares what it makes with what is committed.
import { join } from 'node:path'
import { generateFiles } from './generate/generate-files.ts'
import { writeFiles } from './generate/write-files.ts'

const { written, removed } = writeFiles(join(import.meta.dirname, '..'), generateFiles())
for (const path of written) console.log(`wrote ${path}`)
for (const path of removed) console.log(`removed ${path}`)
