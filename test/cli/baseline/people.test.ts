import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { recordedBy } from '../../support/baseline-folder.ts'
import { baselineRuns, small } from '../../support/baseline-runs.ts'

const judges = ['openai-compatible:judge-a', 'human:ada']

/** The forms of a run, with their paths. */
function formsOf(folder: string, id: string, name: string): string[] {
  const desk = join(folder, '.fdc/runs', id, 'human', name)
  return readdirSync(desk)
    .sort()
    .map((file) => join(desk, file))
}

function fill(file: string, answer: (text: string) => string): void {
  writeFileSync(file, answer(readFileSync(file, 'utf8')))
}

const yes = (text: string) =>
  text.replaceAll(/^answer:$/gm, 'answer: yes').replaceAll(/^reasoning:$/gm, 'reasoning: Seen.')

test('a run with a person among its judges waits for forms, takes them, and finishes', async () => {
  const runs = await baselineRuns({ ...small, judges })
  const first = await runs.run()
  const [id = ''] = runs.ids()
  expect(first.code).toBe(3)
  expect(first.noted).toContain('4 forms wait for people: ')
  expect(first.noted).toContain(`--resume ${id}`)
  expect(first.printed).toContain('No decision: the run has not ended')
  const forms = formsOf(runs.folder, id, 'ada')
  expect(forms.map((file) => file.split('/').at(-1))).toEqual(
    ['s001', 's002', 's003', 's004'].map((name) => `judge-${name}.md`),
  )
  expect(statSync(forms[0]!).mode & 0o777).toBe(0o600)
  expect(readFileSync(forms[0]!, 'utf8')).toContain('Does the assistant name the concrete next step')
  // The models were asked everything; a second look asks nobody, and changes no form.
  const asked = runs.models.asked.length
  expect((await runs.run(['--yes', '--resume'])).code).toBe(3)
  expect(runs.models.asked).toHaveLength(asked)
  for (const file of forms) fill(file, yes)
  const last = await runs.run(['--yes', '--resume'])
  expect({ code: last.code, noted: last.noted }).toMatchObject({ code: 0 })
  expect(runs.models.asked).toHaveLength(asked)
  const judgements = recordedBy(runs.folder, id)
    [`.fdc/runs/${id}/judgements.jsonl`]!.trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
  const own = judgements.filter(({ judge }) => judge === 'human:ada')
  expect(own).toHaveLength(4 * 3)
  expect(own[0]).toMatchObject({ answer: 'YES', reasoning: 'Seen.' })
})

test('a form that cannot be understood is told with its file and line, and the others count', async () => {
  const runs = await baselineRuns({ ...small, judges })
  await runs.run()
  const [id = ''] = runs.ids()
  const [broken, ...others] = formsOf(runs.folder, id, 'ada')
  for (const file of others) fill(file, yes)
  fill(broken!, (text) => yes(text).replace('answer: yes', 'answer: perhaps'))
  const line = readFileSync(broken!, 'utf8').split('\n').indexOf('answer: perhaps') + 1
  const { code, noted } = await runs.run(['--yes', '--resume'])
  expect(code).toBe(3)
  expect(noted).toContain('1 form waits for people: ')
  expect(noted).toMatch(
    new RegExp(`judge-s001\\.md:${line}: The answer to ".*" is "perhaps"; it must be YES or NO\\.`),
  )
  fill(broken!, (text) => text.replace('perhaps', 'NO'))
  expect((await runs.run(['--yes', '--resume'])).code).toBe(0)
})

test('a person can be the model under test: one form for each answer', async () => {
  const runs = await baselineRuns({ scenarios: 2, exchanges: 2, base: 'human:ben/../x' })
  for (const exchange of [1, 2]) {
    expect((await runs.run(exchange === 1 ? ['--yes'] : ['--yes', '--resume'])).code).toBe(3)
    const [id = ''] = runs.ids()
    // Nothing that a person is called leads out of the run's folder.
    expect(readdirSync(join(runs.folder, '.fdc/runs', id, 'human'))).toEqual(['ben____x'])
    for (const file of formsOf(runs.folder, id, 'ben____x'))
      if (file.includes(`exchange-${exchange}`)) fill(file, (text) => `${text}I have opened a trace.\n`)
  }
  expect((await runs.run(['--yes', '--resume'])).code).toBe(0)
})
