import { expect, onTestFinished, test } from 'vitest'
import { journalOf, writeBaseline } from '../../support/baseline-folder.ts'
import { makeFolder } from '../../support/folders.ts'
import { startModels } from '../../support/model-server.ts'
import { runFdcChild } from '../../support/run-fdc-child.ts'

const id = 'baseline-20261122-213000'

/** Sends signals to a run of which, from some call on, no call is ever answered: all that it may do is to give up. */
async function interrupted(...signals: NodeJS.Signals[]) {
  const models = await startModels()
  onTestFinished(() => models.close())
  const folder = writeBaseline(makeFolder())
  const words = ['baseline', '--yes', '--concurrency', '8', '--endpoint', `openai-compatible=${models.url}`]
  const waiting = [...signals]
  const run = await runFdcChild(words, {
    cwd: folder,
    preload: ['fixed-clock.cjs'],
    started(child) {
      models.instead = (number) => {
        if (number === 40) child.kill(waiting.shift())
        return number < 33 ? undefined : () => {}
      }
    },
    watch(stderr, child) {
      if (stderr.includes('Stopping') && waiting.length > 0) child.kill(waiting.shift())
    },
  })
  models.instead = () => undefined
  const asked = models.asked.length
  const resume = () => runFdcChild([...words, '--resume'], { cwd: folder, preload: ['fixed-clock.cjs'] })
  return { run, folder, asked, models, resume }
}

test.for([
  ['SIGINT', 130, ' Press Ctrl+C again to end at once.'],
  ['SIGTERM', 143, ''],
] as const)(
  '%s under load ends the run with %i: no new call, and it can be resumed',
  async ([signal, code, again]) => {
    const { run, folder, asked, models, resume } = await interrupted(signal)
    expect([run.code, run.signal]).toEqual([code, null])
    expect(run.stderr).toContain(`fdc: Stopping; what was answered is kept.${again}\n`)
    expect(run.stderr).toContain(
      `fdc: The run stopped: it was interrupted.\n     \`fdc baseline --resume ${id} --yes --concurrency 8 --endpoint openai-compatible=${models.url}\` goes on; what was answered is not paid again.\n`,
    )
    expect(run.stderr).not.toMatch(/^\s+at |Error:/m)
    // Eight were under way, and nothing was asked after that.
    expect(asked).toBe(40)
    const events = journalOf(folder, id)
    expect(events.filter(({ event }) => event === 'call_started')).toHaveLength(40)
    expect(events.filter(({ event }) => event === 'call_finished')).toHaveLength(32)
    expect(events.filter(({ kind }) => kind === 'aborted')).toHaveLength(8)
    const resumed = await resume()
    expect(resumed.code).toBe(0)
    expect(resumed.stdout).toContain('Passed: 9 of 15')
  },
)

test.for(['SIGINT', 'SIGTERM'] as const)(
  'a second %s ends the process at once, and no answer is lost',
  async (signal) => {
    const { run, folder, resume } = await interrupted('SIGINT', signal)
    expect([run.code, run.signal]).toSatisfy(
      // The first may have done its work before the second came.
      ([code, by]) => by === signal || code === 130,
    )
    expect(run.stderr).not.toMatch(/^\s+at |Error:/m)
    expect(journalOf(folder, id).filter(({ event }) => event === 'call_finished')).toHaveLength(32)
    expect((await resume()).code).toBe(0)
  },
)
