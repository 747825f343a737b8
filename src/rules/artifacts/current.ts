import { list } from '../../spec/show.ts'
import { exampleEvidence } from '../example-evidence.ts'
import { placeOfFile } from '../place-of-file.ts'
import { defineRule } from '../rule.ts'

const prompts = 'prompts: {system: {text: You answer questions about lost parcels.}}'

export default defineRule({
  id: 'artifacts/current',
  severity: 'error',
  origin: 'ours',
  phase: 'process',
  summary: 'The artifacts were built from the spec as it is.',
  why: 'A spec that was reviewed and artifacts that were used are two designs as soon as one of them moves on. The training data then come from the one that nobody looked at.',
  needs: [],
  options: {},
  fails: [
    {
      yaml: prompts,
      evidence: exampleEvidence({
        artifacts: [
          { path: 'config/prompts/assistant.md', state: 'stale', waitsFor: [] },
          { path: 'config/system-prompt.md', state: 'stale', waitsFor: [] },
        ],
      }),
      finds: ['prompts.assistant'],
    },
  ],
  passes: [
    {
      yaml: prompts,
      evidence: exampleEvidence({
        artifacts: [{ path: 'config/system-prompt.md', state: 'current', waitsFor: [] }],
      }),
    },
  ],
  *check({ evidence }) {
    const stale = evidence?.artifacts.filter(({ state }) => state === 'stale') ?? []
    if (stale.length === 0) return
    const paths = stale.map(({ path }) => path)
    // A change of the spec makes all of them stale, and then their names say nothing.
    const subject = paths.length > 3 ? `${paths.length} artifacts` : list(paths)
    yield {
      at: placeOfFile(paths[0]!),
      message: `${subject} ${paths.length === 1 ? 'was' : 'were'} built before the spec or a file beside it changed; artifacts must be built from the spec as it is.`,
      hint: 'Run `fdc build` and commit what it writes.',
    }
  },
})
