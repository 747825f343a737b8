import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from './folders.ts'

/** What the program saw when it was called. */
export interface SeenCall {
  args: string[]
  cwd: string
  files: string[]
  environment: Record<string, string>
  input: string
  pid: number
}

/** A program that stands in for `claude`: it writes down how it was called, and then does what `script` says. */
export interface StandIn {
  program: string
  seen(): SeenCall
}

/** Makes one. The script may use `say(value)`, which prints JSON, and whatever Node has. */
export function standInClaude(script: string): StandIn {
  const folder = makeFolder()
  mkdirSync(folder, { recursive: true })
  const [program, log] = [join(folder, 'claude'), join(folder, 'seen.json')]
  const code = `#!${process.execPath}
const fs = require('node:fs')
const input = fs.readFileSync(0, 'utf8')
fs.writeFileSync(${JSON.stringify(log)}, JSON.stringify({
  args: process.argv.slice(2), cwd: process.cwd(), files: fs.readdirSync('.'), environment: process.env, input, pid: process.pid,
}))
function say(value) { fs.writeSync(1, JSON.stringify(value)) }
${script}
`
  writeFileSync(program, code)
  chmodSync(program, 0o755)
  return { program, seen: () => JSON.parse(readFileSync(log, 'utf8')) }
}
