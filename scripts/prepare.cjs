// Runs as `npm run prepare`, on whatever Node npm runs on, and builds on the pinned one.
//
// `npm install -g git+…`, which pre-commit uses, hands `global` on to the installation that prepares the clone, and
// so prepares it without its dev dependencies. This brings them, so that a clone can be installed in every way.
const { spawnSync } = require('node:child_process')
const { existsSync } = require('node:fs')
const { delimiter, join } = require('node:path')

const root = join(__dirname, '..')
const bin = join(root, 'node_modules', '.bin')
const env = { ...process.env, PATH: bin + delimiter + process.env.PATH }
for (const name of ['global', 'location', 'omit', 'production']) delete env[`npm_config_${name}`]

function run(command, words) {
  // npm and the pinned Node are scripts with an ending of their own on Windows, which only a shell finds.
  const shell = process.platform === 'win32'
  const { status, error } = spawnSync(command, words, { cwd: root, env, stdio: 'inherit', shell })
  if (error) throw error
  if (status !== 0) process.exit(status || 1)
}

if (!existsSync(join(root, 'node_modules', 'rolldown'))) {
  run('npm', ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund'])
}
run('node', ['scripts/build.ts'])
