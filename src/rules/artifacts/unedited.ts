import { exampleEvidence } from '../example-evidence.ts'
import { placeOfFile } from '../place-of-file.ts'
import { defineRule } from '../rule.ts'

const rubric = 'rubric: {criteria: {CQ1: {question: Does the assistant name the next step?}}}'

export default defineRule({
  id: 'artifacts/unedited',
  severity: 'error',
  origin: 'ours',
  phase: 'process',
  summary: 'No artifact was changed by hand.',
  why: 'A change in an artifact is quick, and lost: the spec does not know it, its rules never saw it, and the next build stops at it. Whoever reads the spec reads another design than the one that is used.',
  needs: [],
  options: {},
  fails: [
    {
      yaml: rubric,
      evidence: exampleEvidence({
        artifacts: [{ path: 'config/rubric.yaml', state: 'hand-edited', waitsFor: [] }],
      }),
      finds: ['rubric'],
    },
    {
      yaml: rubric,
      evidence: exampleEvidence({
        artifacts: [{ path: 'config/rubric.yaml', state: 'foreign', waitsFor: [] }],
      }),
      finds: ['rubric'],
    },
  ],
  passes: [
    {
      yaml: rubric,
      evidence: exampleEvidence({
        artifacts: [{ path: 'config/rubric.yaml', state: 'stale', waitsFor: [] }],
      }),
    },
  ],
  *check({ evidence }) {
    for (const { path, state } of evidence?.artifacts ?? []) {
      if (state !== 'hand-edited' && state !== 'foreign') continue
      const what =
        state === 'hand-edited'
          ? 'was edited by hand after it was built'
          : 'stands there, but fdc.manifest.json lists no build of it'
      yield {
        at: placeOfFile(path),
        message: `${path} ${what}; an artifact must be what the spec compiles to.`,
        hint: 'Move what it says into the spec, then replace it with `fdc build --force`.',
      }
    }
  },
})
