// Run as `node replace-child.ts <file> <before> <after> <n>`: replaces a text and is killed at operation n.
import { replaceSources } from '../../src/cli/files/replace-sources.ts'
import { CHANGING, interceptFiles, writeHalf } from './file-faults.ts'

const [file = '', before = '', after = '', n = '0'] = process.argv.slice(2)

interceptFiles(CHANGING, (index, operation, args) => {
  if (index !== Number(n)) return
  if (operation === 'writeSync') writeHalf(args)
  process.kill(process.pid, 'SIGKILL')
})

replaceSources([{ file, before, after }])
