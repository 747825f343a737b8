import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { table } from '../table.ts'
import { sizes } from './budgets.ts'
import { generateSpec } from './generate-spec.ts'
import { checks, faulty } from './peers/checks.ts'
import { eslint } from './peers/eslint.ts'
import { redocly } from './peers/redocly.ts'
import { spectral } from './peers/spectral.ts'
import { short } from './tables.ts'
import { type Case, environment, median, node, timeProcesses } from './time-processes.ts'

const peers = [spectral, redocly, eslint]
const compared = ['30kb', '1mb'] as const
const fdc = join(import.meta.dirname, '../../dist/fdc.cjs')

/**
 * Compares `fdc lint` with all its rules to other linters with twenty checks of the same kind, on the same spec.
 * Installs them below the folder, with the npm and the registry that the user has. Prints the table; returns in how
 * many rows fdc is not first.
 */
export function comparePeers(folder: string, runs: number): number {
  install(folder)
  const homes = peers.map((peer) => {
    const home = join(folder, peer.name.replaceAll(' ', '-'))
    mkdirSync(home)
    for (const [name, text] of Object.entries(peer.files)) writeFileSync(join(home, name), text)
    assertMakesAllChecks(folder, home, peer)
    return home
  })
  const times = timeProcesses(
    [
      { name: 'node -e 0', words: ['-e', '0'], cwd: folder },
      ...compared.flatMap((size) => sizeCases(folder, homes, size)),
    ],
    runs,
  )
  const middle = (name: string) => median(times.get(name)!)
  const names = ['fdc', ...peers.map(({ name }) => name)]
  const rows = compared.map((size) => {
    const middles = names.map((name) => middle(`${name} ${size}`))
    const first = middles[0] === Math.min(...middles)
    const cells = middles.map((time) => `${short(time)} (${short(time / middle('node -e 0'))} ×)`)
    return { first, cells: [`lint, ${size}`, ...cells, first ? 'yes' : 'NO'] }
  })
  const head = [`ms (ratio to node -e 0, ${short(middle('node -e 0'))} ms)`, ...names, 'fdc first']
  console.log(
    table(
      head,
      rows.map(({ cells }) => cells),
    ),
  )
  return rows.filter(({ first }) => !first).length
}

function install(folder: string): void {
  writeFileSync(join(folder, 'package.json'), '{"private": true}\n')
  const packages = peers.flatMap((peer) => peer.packages)
  const words = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-save', ...packages]
  // npm is a script of the shell on Windows.
  const { status, stderr } = spawnSync('npm', words, {
    cwd: folder,
    encoding: 'utf8',
    timeout: 180_000,
    shell: process.platform === 'win32',
  })
  if (status !== 0)
    throw new Error(`npm could not install the linters to compare with within three minutes:\n${stderr}`)
}

function sizeCases(folder: string, homes: readonly string[], size: keyof typeof sizes): Case[] {
  const text = generateSpec(sizes[size])
  const file = `${size}.yaml`
  writeFileSync(join(folder, file), text)
  return [
    { name: `fdc ${size}`, words: [fdc, 'lint', file], cwd: folder },
    ...peers.map((peer, index) => {
      writeFileSync(join(homes[index]!, file), peer.head + text)
      const words = [join(folder, 'node_modules', peer.entry), ...peer.words(file)]
      return { name: `${peer.name} ${size}`, words, cwd: homes[index]!, every: size === '1mb' ? 3 : 1 }
    }),
  ]
}

// A linter that silently skips a check would look fast.
function assertMakesAllChecks(folder: string, home: string, peer: (typeof peers)[number]): void {
  writeFileSync(join(home, 'faulty.yaml'), peer.head + faulty)
  const words = [join(folder, 'node_modules', peer.entry), ...peer.words('faulty.yaml')]
  const { stdout, stderr } = spawnSync(node, words, { cwd: home, env: environment, encoding: 'utf8' })
  const missed = checks.filter(({ id }) => !new RegExp(`[ /]${id}\\b`).test(stdout + stderr))
  if (missed.length === 0) return
  const ids = missed.map(({ id }) => id).join(', ')
  throw new Error(`${peer.name} does not make these checks: ${ids}\n${(stdout + stderr).slice(0, 4000)}`)
}
