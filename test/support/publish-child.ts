// Run as `node publish-child.ts <root> <sample> <mode> [n]`: publishes a sample and meets its fate at operation n.
import { FileProblem } from '../../src/cli/files/file-problem.ts'
import { publish } from '../../src/cli/files/publish.ts'
import { CHANGING, interceptFiles, LOOKING, sleep, writeHalf } from './file-faults.ts'
import { SAMPLES, type SampleName } from './sample-builds.ts'

const [root = '', sample = '', mode = '', n = '0'] = process.argv.slice(2)

interceptFiles(mode === 'slow' ? [...CHANGING, ...LOOKING] : CHANGING, (index, operation, args) => {
  if (mode === 'slow') sleep(Math.random() * 2)
  if (index !== Number(n)) return
  if (mode === 'SIGTERM') process.kill(process.pid, 'SIGTERM')
  if (mode === 'SIGKILL') {
    if (operation === 'writeSync') writeHalf(args)
    process.kill(process.pid, 'SIGKILL')
  }
})

for (let tries = 0; ; tries++) {
  try {
    publish(root, SAMPLES[sample as SampleName])
    break
  } catch (error) {
    if (!(error instanceof FileProblem) || tries === 500) throw error
    if (mode !== 'slow' || !error.message.startsWith('Another fdc build is running')) throw error
    sleep(2)
  }
}
