// Loaded before a program with `node --require`: whoever opens a socket, asks a name server or starts a process or a
// thread is stopped, even where an exception would be caught, and the run ends with code 99.
'use strict'
const { writeSync } = require('node:fs')

function trap(object, names) {
  for (const name of names) object[name] = makeStop(name)
}

function makeStop(name) {
  function stop() {
    writeSync(2, `TRAPPED ${name}\n`)
    process.exit(99)
  }
  // Not an arrow function, because some of what it replaces is called with `new`.
  return stop
}

trap(require('node:net').Socket.prototype, ['connect'])
trap(require('node:net').Server.prototype, ['listen'])
trap(require('node:dgram').Socket.prototype, ['bind', 'connect', 'send'])
trap(require('node:dns'), ['lookup', 'resolve'])
trap(require('node:dns').promises, ['lookup', 'resolve'])
trap(require('node:child_process').ChildProcess.prototype, ['spawn'])
trap(require('node:child_process'), ['spawnSync', 'execSync', 'execFileSync'])
trap(require('node:worker_threads'), ['Worker'])
trap(globalThis, ['fetch', 'WebSocket', 'EventSource'])
require('node:module').syncBuiltinESMExports()
