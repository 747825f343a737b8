// Runs action.yml as a GitHub runner does: each step with bash, its inputs as variables, and the files that it may
// write to. The package is the one that this checkout packs.
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'

interface Step {
  name: string
  id?: string
  if?: string
  env: Record<string, string>
  run: string
}

const root = join(import.meta.dirname, '..')
const action = parse(readFileSync(join(root, 'action.yml'), 'utf8'))
const steps: Step[] = action.runs.steps
const folder = mkdtempSync(join(tmpdir(), 'fdc-action-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

const packed = execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: root })
const tarball = join(folder, packed.toString().trim().split('\n').at(-1)!)

// A mistake in a place that a glob finds, beside a design without one, with a name that a shell would trip over.
const project = join(folder, 'project')
for (const place of ['good', 'it’s $(touch pwned) broken']) {
  mkdirSync(join(project, place), { recursive: true })
  for (const part of ['finetune.config.yaml', 'compact'])
    cpSync(join(root, 'examples/compact', part), join(project, place, part), { recursive: true })
}
const broken = join(project, 'it’s $(touch pwned) broken/finetune.config.yaml')
const sound = readFileSync(broken, 'utf8')
writeFileSync(broken, sound.replace('tracking: {weight: 0.45', 'tracking: {weight: 0.54'))

const defaults = Object.entries<{ default: string }>(action.inputs).map(([name, input]) => [
  name,
  input.default,
])
const inputs: Record<string, string> = { ...Object.fromEntries(defaults), package: tarball }

function fillIn(text: string): string {
  return text.replace(/\$\{\{ inputs\.([\w-]+)(?: \|\| .*?)? \}\}/g, (_, name: string) => inputs[name]!)
}

/** Runs a step and returns how it ended, what it printed, and what it wrote into the runner's files. */
function run(step: Step) {
  const file = (name: string) => join(folder, name)
  for (const name of ['output', 'summary']) writeFileSync(file(name), '')
  const env = Object.fromEntries(Object.entries(step.env).map(([name, value]) => [name, fillIn(value)]))
  const unresolved = Object.values(env).filter((value) => value.includes('${{'))
  if (unresolved.length > 0 || step.run.includes('${{')) throw new Error(`Unresolved: ${unresolved}`)
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run],
    {
      cwd: project,
      encoding: 'utf8',
      env: {
        ...process.env,
        ...env,
        GITHUB_ACTIONS: 'true',
        CI: 'true',
        RUNNER_TEMP: folder,
        GITHUB_OUTPUT: file('output'),
        GITHUB_STEP_SUMMARY: file('summary'),
      },
    },
  )
  const read = (name: string) => readFileSync(file(name), 'utf8')
  return { status, said: stdout + stderr, output: read('output'), summary: read('summary') }
}

function demand(holds: boolean, what: string, seen: unknown): void {
  if (holds) return
  console.error(`The action must ${what}:\n`, seen)
  process.exit(1)
}

const [install, lint, check] = steps as [Step, Step, Step]
const installed = run(install)
demand(installed.status === 0, 'install', installed)

const found = run(lint)
demand(found.status === 1, 'fail on a broken design', found)
demand(
  /^::error file=[^\n]*broken\/finetune\.config\.yaml,line=\d+[^\n]*taxonomy\/weights-sum-to-one/m.test(
    found.said,
  ),
  'annotate the broken line',
  found.said,
)
demand(found.summary.includes('taxonomy/weights-sum-to-one'), 'write a job summary', found.summary)
demand(!existsSync(join(project, 'pwned')), 'run no command from a file name', project)
const sarifPath = /^sarif=(.+)$/m.exec(found.output)?.[1]
demand(sarifPath !== undefined && existsSync(sarifPath), 'say where the SARIF is', found.output)
const sarif = JSON.parse(readFileSync(sarifPath!, 'utf8'))
demand(sarif.version === '2.1.0' && sarif.runs[0].results.length > 0, 'write SARIF', sarif)

writeFileSync(broken, sound)
const drift = run(check)
demand(drift.status === 1 && drift.said.includes('missing'), 'find artifacts that are missing', drift)
const fdc = join(folder, 'fdc/node_modules/.bin/fdc')
execFileSync(fdc, ['build', '**/finetune.config.yaml'], { cwd: project })
demand(run(check).status === 0, 'pass when artifacts are current', run(check))
demand(run(lint).status === 0, 'pass when the design is mended', run(lint))
inputs.arguments = '--rule\ntaxonomy/has-hard-cases:error\n--only=taxonomy'
demand(run(lint).status === 0, 'hand its arguments on', run(lint))
inputs.arguments = '--no-such-flag'
demand(run(lint).status === 2, 'fail on arguments that do not exist', run(lint))
console.log('The action does what it says.')
