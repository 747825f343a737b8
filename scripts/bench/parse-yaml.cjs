// What lint and build are measured against at 1 MB: a process that only parses the file with the `yaml` package.
'use strict'
const { readFileSync } = require('node:fs')
const { parse } = require('yaml')

parse(readFileSync(process.argv[2], 'utf8'))
