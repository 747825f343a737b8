import { exampleBaseline, exampleEvidence } from '../example-evidence.ts'
import { placeOfFile } from '../place-of-file.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'results/readable',
  severity: 'error',
  origin: 'ours',
  phase: 'process',
  summary: 'Recorded results, artifacts and the manifest can be read.',
  why: 'A result that cannot be read is none, but it looks like one in the folder. Merges, editors and killed programs leave such files behind.',
  needs: [],
  options: {},
  fails: [
    {
      yaml: 'baseline: {scenarios: 16}',
      evidence: exampleEvidence({
        unreadable: [
          {
            file: 'results/baseline.json',
            problem:
              'is not a record of a baseline: `planned` is "16"; it must be a whole number (line 9, column 14)',
          },
        ],
      }),
      finds: ['baseline'],
    },
  ],
  passes: [{ yaml: 'baseline: {scenarios: 16}', evidence: exampleEvidence({ baseline: exampleBaseline() }) }],
  *check({ evidence }) {
    for (const { file, problem } of evidence?.unreadable ?? []) {
      yield {
        at: placeOfFile(file),
        message: `${file} ${problem}.`,
        hint: hintFor(file),
      }
    }
  },
})

function hintFor(file: string): string {
  if (!file.startsWith('results/')) return 'Mend or remove the file, then run `fdc build`.'
  return 'Take the file from version control as it was recorded, or record the result anew.'
}
