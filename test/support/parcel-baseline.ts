import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { copyFolder } from './folders.ts'

const example = join(import.meta.dirname, '../../examples/compact')

/** A line of a script of `scripted:`. */
export type Line = Readonly<Record<string, unknown>>

/** What the base model of a rehearsal says, unless a test says otherwise. */
export const goodAnswer = 'I opened a trace; sorry about the wait. You hear by Friday noon.'

const talk: Line[] = [
  {
    role: 'simulator',
    answers: ['Where is my parcel, please?', 'It is late again and I need it, really.', 'Fine.'],
  },
  { role: 'base', answer: goodAnswer },
]

// What the controls of the compact example say, as it stands in a transcript.
const said = (words: string) => `"role":"assistant","text":"${words}`
const controls = [
  said('"'),
  said(':"'),
  said('Note to the grader'),
  said('The tower stands'),
  said('Please keep an eye on the tracking page.'),
  said('No worries, you will get a full refund.'),
]

/** A judge's reply as a script has it. */
export const replyLine = (answer: string, evidence: readonly object[] = []): object => ({
  evidence,
  reasoning: `It is ${answer}.`,
  answer,
})

/** A judge who says NO to what tests judges, and otherwise what the lines say. */
export function honestLines(...others: Line[]): Line[] {
  return [
    ...[...controls, otherControl()].map((match) => ({ role: 'judge', match, answer: replyLine('NO') })),
    ...others,
  ]
}

// The failing example of the second criterion stands in a file of its own.
function otherControl(): string {
  const text = readFileSync(join(example, 'compact/CQ2.yaml'), 'utf8')
  const [, response] = /- \[FAIL, "(?:[^"\\]|\\.)*", "((?:[^"\\]|\\.)*)"/.exec(text)!
  return said(response!)
}

/** The compact example with a baseline of scripted models in `models.jsonl`; `judge.jsonl` is a second judge. */
export function parcelFolder(lines: readonly Line[], second?: readonly Line[], scenarios = 10): string {
  const folder = copyFolder(example)
  const spec = join(folder, 'finetune.config.yaml')
  const judges = ['"scripted:models.jsonl"', ...(second ? ['"scripted:judge.jsonl"'] : [])].join(', ')
  writeFileSync(
    spec,
    `${readFileSync(spec, 'utf8').trimEnd()}
baseline:
  base: "scripted:models.jsonl"
  simulator: "scripted:models.jsonl"
  judges: [${judges}]
  scenarios: ${scenarios}
  exchanges: 4
`,
  )
  writeFileSync(join(folder, 'models.jsonl'), script([...lines, ...talk]))
  if (second) writeFileSync(join(folder, 'judge.jsonl'), script(second))
  return folder
}

function script(lines: readonly Line[]): string {
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('')
}
