import { spawnSync } from 'node:child_process'

// Debian's own interpreter, since that is the one that its package `python3-yaml` serves.
const python = process.env.FDC_PYTHON ?? '/usr/bin/python3'

const script = `
import json, sys
try:
    import yaml
except ImportError:
    sys.exit(3)
# JSON has no dates, so that a text which was read as one cannot pass for the text.
def tell(value):
    return {"not JSON": type(value).__name__, "value": str(value)}
def load(text):
    try:
        return {"data": yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))}
    except yaml.YAMLError as error:
        return {"error": str(error)}
texts = json.load(sys.stdin)
print(json.dumps([load(text) for text in texts], default=tell))
`

/**
 * Whether PyYAML is there. CI demands it (FDC_REQUIRE_PYYAML), so that the tests that need it cannot vanish there;
 * elsewhere they are skipped, for it is no package of npm's.
 */
export const hasPyYaml =
  process.env.FDC_REQUIRE_PYYAML === '1' || spawnSync(python, ['-c', 'import yaml']).status === 0

/** What PyYAML, a reader of YAML 1.1, makes of some texts: their data, or an error in words. One process for all. */
export function readWithPython(texts: readonly string[]): unknown[] {
  const { status, stdout, stderr, error } = spawnSync(python, ['-c', script], {
    input: JSON.stringify(texts),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  if (status === 3 || error) {
    throw new Error(
      `PyYAML is missing: install Debian's python3-yaml, or name an interpreter that has it in FDC_PYTHON (tried ${python}).`,
    )
  }
  if (status !== 0) throw new Error(`${python} failed: ${stderr}`)
  const answers = JSON.parse(stdout) as { data?: unknown; error?: string }[]
  return answers.map((answer) => answer.error ?? answer.data)
}
