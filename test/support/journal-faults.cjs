// Loaded before fdc with `node --require`. At the journal's write number FDC_FAULT_AT, from 1, something goes wrong: the
// process dies `before` it, in the `middle` of it or `after` it, as FDC_FAULT says, or half of it is written and the disk
// reports ENOSPC, EIO or whatever else FDC_FAULT says, from then on.
'use strict'
const fs = require('node:fs')

const { openSync, writeSync } = fs
const [at, fault] = [Number(process.env.FDC_FAULT_AT), process.env.FDC_FAULT]
const journals = new Set()
let writes = 0

fs.openSync = (path, ...rest) => {
  const descriptor = openSync(path, ...rest)
  if (String(path).endsWith('journal.jsonl')) journals.add(descriptor)
  return descriptor
}

fs.writeSync = (descriptor, bytes, ...rest) => {
  if (!journals.has(descriptor) || ++writes < at) return writeSync(descriptor, bytes, ...rest)
  if (fault === 'after') writeSync(descriptor, bytes)
  else if (fault !== 'before' && writes === at) writeSync(descriptor, bytes.subarray(0, bytes.length / 2))
  if (!/^E[A-Z]+$/.test(fault)) process.kill(process.pid, 'SIGKILL')
  throw Object.assign(new Error(`${fault}: injected, write`), { code: fault, syscall: 'write', errno: -1 })
}
require('node:module').syncBuiltinESMExports()
