// Runs a whole baseline against a real inference engine with random weights, served on this machine: real tokens, real
// grammars, real limits, and no sense in any answer. Says what it saw, and fails where something was lost or crashed.
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

const root = join(import.meta.dirname, '..')
const { serveEngine } = await import('../tools/engine/serve-engine.mjs')
const folder = mkdtempSync(join(tmpdir(), 'fdc-engine-run-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
cpSync(join(root, 'examples/compact'), folder, { recursive: true })
const spec = join(folder, 'finetune.config.yaml')
writeFileSync(
  spec,
  `${readFileSync(spec, 'utf8')}
baseline:
  base: openai-compatible:random
  simulator: openai-compatible:random
  judges: [openai-compatible:random-a, openai-compatible:random-b]
  scenarios: 3
  exchanges: 3
`,
)

/** Runs the baseline, and returns how it ended. */
function run(
  url: string,
  ...more: string[]
): Promise<{ code: number | null; printed: string; noted: string }> {
  const words = ['baseline', '--endpoint', `openai-compatible=${url}`, '--yes', '--format', 'json', ...more]
  const child = spawn(process.execPath, [join(root, 'dist/fdc.cjs'), ...words], { cwd: folder })
  const [printed, noted] = [text(child.stdout), text(child.stderr)]
  return new Promise((resolve) =>
    child.on('close', async (code) => resolve({ code, printed: await printed, noted: await noted })),
  )
}

function check(isTrue: boolean, what: string): void {
  if (!isTrue) throw new Error(`Not so: ${what}.`)
}

const engine = await serveEngine()
try {
  const first = await run(engine.url)
  // A judge who says anything may pass what nobody should, and is then found out.
  check([0, 1].includes(first.code ?? -1), `the run ends with 0 or 1, not ${first.code}: ${first.noted}`)
  check(!/\n\s+at /.test(first.noted), 'nobody sees a stack trace')
  const scores = JSON.parse(first.printed) as {
    conversations: object
    criteria: Record<string, Record<string, number>>
    run: { unreliable_judges: string[] }
  }
  const runs = join(folder, '.fdc/runs')
  const [id] = readdirSync(runs)
  const lines = (name: string) =>
    readFileSync(join(runs, id!, name), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
  const answers = lines('judgements.jsonl').map(({ answer }) => answer)
  const judges = 2 - scores.run.unreliable_judges.length
  check(
    answers.length === 3 * judges * 3,
    `each judge that is believed answers each criterion of each conversation, not ${answers.length} in all`,
  )
  check(
    answers.every((answer) => ['YES', 'NO', 'NA', 'ERROR'].includes(String(answer))),
    'an answer is one of four',
  )
  const calls = engine.served()
  const again = await run(engine.url, '--resume')
  check(again.printed === first.printed, 'a run that ended is the same when it is resumed')
  check(engine.served() === calls, 'and asks nobody again')
  const count = (wanted: string) => answers.filter((answer) => answer === wanted).length
  console.log(
    `${calls} calls to a real engine: ${Object.keys(scores.conversations).length} conversations, answers ${['YES', 'NO', 'ERROR'].map((one) => `${one} ${count(one)}`).join(', ')}.`,
  )
} finally {
  await engine.close()
}
