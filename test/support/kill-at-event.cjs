// Loaded before fdc with `node --require`: the process dies at the journal's write number FDC_KILL_AT, from 1: `before`
// it, in the `middle` of it or `after` it, as FDC_KILL_HOW says.
'use strict'
const fs = require('node:fs')

const { openSync, writeSync } = fs
const [at, how] = [Number(process.env.FDC_KILL_AT), process.env.FDC_KILL_HOW]
const journals = new Set()
let writes = 0

fs.openSync = (path, ...rest) => {
  const descriptor = openSync(path, ...rest)
  if (String(path).endsWith('journal.jsonl')) journals.add(descriptor)
  return descriptor
}

fs.writeSync = (descriptor, bytes, ...rest) => {
  if (!journals.has(descriptor) || ++writes !== at) return writeSync(descriptor, bytes, ...rest)
  if (how === 'middle') writeSync(descriptor, bytes.subarray(0, bytes.length / 2))
  if (how === 'after') writeSync(descriptor, bytes)
  process.kill(process.pid, 'SIGKILL')
}
require('node:module').syncBuiltinESMExports()
