// Run as `node lock-child.ts <root> <log> <rounds>`: takes the lock again and again, and dies holding it.
import fs from 'node:fs'
import { FileProblem } from '../../src/cli/files/file-problem.ts'
import { withLock } from '../../src/cli/files/lock.ts'
import { CHANGING, interceptFiles, LOOKING, sleep } from './file-faults.ts'

const [root = '', log = '', rounds = '1'] = process.argv.slice(2)
const append = fs.appendFileSync

// Delays at every operation turn windows of microseconds into such that are met.
interceptFiles([...CHANGING, ...LOOKING], () => sleep(Math.random() < 0.4 ? Math.random() * 5 : 0))

for (let round = Number(rounds); round > 0; ) {
  try {
    withLock(root, () => {
      append(log, `+${process.pid}\n`)
      sleep(4)
      append(log, `-${process.pid}\n`)
      if (--round === 0) process.kill(process.pid, 'SIGKILL')
    })
  } catch (error) {
    if (!(error instanceof FileProblem) || !error.message.startsWith('Another fdc build is running'))
      throw error
  }
}
