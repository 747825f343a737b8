import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { artifactTypes } from '../../../src/compiler/artifacts/index.ts'
import { designText } from '../../../src/compiler/design-text.ts'
import { buildSpec, readDesign } from '../../support/read-spec.ts'

// What the compact example compiles to, as files that a person can read and a change can be reviewed in. After a
// change that is wanted: `npx vitest run test/compiler/artifacts/golden.test.ts -u`.
const golden = join(import.meta.dirname, '../../golden/compact')
const spec = 'examples/compact/finetune.config.yaml'

test.for(artifactTypes.map(({ path }) => path))(
  'the compact example compiles to the known %s',
  async (path) => {
    const artifact = (await buildSpec(spec)).find((one) => one.path === path)
    await expect(artifact?.text).toMatchFileSnapshot(join(golden, path))
  },
)

test('the compact example expands to the known design', async () => {
  await expect(designText(await readDesign(spec))).toMatchFileSnapshot(join(golden, 'design.yaml'))
})

test('nothing else is known of it', () => {
  const files = readdirSync(golden, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  const paths = files.map((file) =>
    join(file.parentPath, file.name)
      .slice(golden.length + 1)
      .replaceAll('\\', '/'),
  )
  expect(paths.sort()).toEqual([...artifactTypes.map(({ path }) => path), 'design.yaml'].sort())
})
