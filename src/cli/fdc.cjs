#!/usr/bin/env node
// Written for the oldest Node that can start it, so that a Node that is too old gets a sentence and not a syntax error.
'use strict'
var needed = [20, 19]
var nodeModule = require('module')
var version = process.versions.node
var parts = version.split('.')
var major = Number(parts[0])
if (major < needed[0] || (major === needed[0] && Number(parts[1]) < needed[1])) {
  // On one line: a call over several ends in a comma, which the oldest cannot read.
  process.stderr.write('fdc needs Node ' + needed.join('.') + ' or newer; this is Node ' + version + '.\n')
  process.exitCode = 2
} else {
  // Compiled code is kept between runs where this Node can do that; it must be asked before anything is loaded.
  if (nodeModule.enableCompileCache) nodeModule.enableCompileCache()
  require('./main.cjs').run()
}
