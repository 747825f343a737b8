import { list } from '../../spec/show.ts'
import { exampleEvidence } from '../example-evidence.ts'
import { placeOfFile } from '../place-of-file.ts'
import { defineRule } from '../rule.ts'

const rubric = 'rubric: {criteria: {CQ1: {question: Does the assistant name the next step?}}}'

export default defineRule({
  id: 'artifacts/present',
  severity: 'error',
  origin: 'seed gate',
  phase: 'process',
  gate: 'All 8 output files created',
  summary: 'All eight artifacts are there.',
  why: 'Whatever generates, judges and trains reads the artifacts and not the spec. A design of which a part was never built leaves that part to chance, and nobody is told.',
  needs: [],
  options: {},
  fails: [
    {
      yaml: rubric,
      evidence: exampleEvidence({
        artifacts: [
          { path: 'config/rubric.yaml', state: 'missing', waitsFor: [] },
          { path: 'config/input-taxonomy.yaml', state: 'missing', waitsFor: ['taxonomy'] },
        ],
      }),
      finds: ['rubric', '(root)'],
    },
  ],
  passes: [
    {
      yaml: rubric,
      evidence: exampleEvidence({
        artifacts: [{ path: 'config/rubric.yaml', state: 'current', waitsFor: [] }],
      }),
    },
  ],
  *check({ evidence }) {
    if (!evidence) return
    const missing = evidence.artifacts.filter(
      ({ state, waitsFor }) => state === 'missing' && waitsFor.length === 0,
    )
    const paths = missing.map(({ path }) => path)
    if (paths.length > 0) {
      yield {
        at: placeOfFile(paths[0]!),
        message:
          paths.length === 1
            ? `The artifact ${paths[0]} is missing; it must be there.`
            : `${paths.length} artifacts are missing: ${list(paths)}; all must be there.`,
        hint: 'Run `fdc build` and commit what it writes.',
      }
    }
    const waiting = evidence.artifacts.filter(({ waitsFor }) => waitsFor.length > 0)
    if (waiting.length === 0) return
    const sections = [...new Set(waiting.flatMap(({ waitsFor }) => waitsFor))].map((name) => `\`${name}\``)
    const started = sections.length === 1 ? 'section, which is' : 'sections, which are'
    yield {
      at: [],
      message: `${list(waiting.map(({ path }) => path))} cannot be built without the ${list(sections)} ${started} not started; all eight artifacts must be there.`,
      hint: `Start ${list(sections)} in the spec, then run \`fdc build\`.`,
    }
  },
})
