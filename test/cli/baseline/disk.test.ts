import { expect, onTestFinished, test } from 'vitest'
import { writeBaseline } from '../../support/baseline-folder.ts'
import { small } from '../../support/baseline-runs.ts'
import { makeFolder } from '../../support/folders.ts'
import { startModels } from '../../support/model-server.ts'
import { runFdcChild } from '../../support/run-fdc-child.ts'

test.for([
  ['ENOSPC', 'no space is left on the device (ENOSPC)'],
  ['EIO', 'the device reported an input/output error (EIO)'],
] as const)(
  'a journal that meets %s ends the run in one line, and it can be resumed',
  async ([fault, reason]) => {
    const models = await startModels()
    onTestFinished(() => models.close())
    const cwd = writeBaseline(makeFolder(), small)
    const words = ['baseline', '--yes', '--endpoint', `openai-compatible=${models.url}`]
    const broken = await runFdcChild(words, {
      cwd,
      preload: ['fixed-clock.cjs', 'journal-faults.cjs'],
      env: { FDC_FAULT_AT: '20', FDC_FAULT: fault },
    })
    expect([broken.code, broken.stdout]).toEqual([2, ''])
    expect(broken.stderr).toBe(
      `fdc: Cannot write .fdc/runs/baseline-20261122-213000/journal.jsonl: ${reason}.\n     \`fdc baseline --resume baseline-20261122-213000 --yes --endpoint openai-compatible=${models.url}\` goes on; what was answered is not paid again.\n`,
    )
    const resumed = await runFdcChild([...words, '--resume'], { cwd, preload: ['fixed-clock.cjs'] })
    expect(resumed.code).toBe(0)
    // What could not be written down, of the four calls that were under way.
    expect(models.asked.length - new Set(models.asked).size).toBeLessThanOrEqual(4)
  },
)
