import { artifactsPage } from './artifacts-page.ts'
import { configurationPage } from './configuration-page.ts'
import { formatsPage } from './formats-page.ts'
import { generateSchemas } from './generate-schemas.ts'
import { providersPage } from './providers-page.ts'
import { rulePages } from './rule-pages.ts'
import { runnersPage } from './runners-page.ts'
import { scoringPage } from './scoring-page.ts'
import { specPage } from './spec-page.ts'
import { suppressionsPage } from './suppressions-page.ts'

/** Texts by path, relative to the root of the repository and with `/`. */
export type Files = ReadonlyMap<string, string>

/** Everything that is generated, with LF line ends, from the source as it stands now. */
export function generateFiles(): Files {
  const schemas = generateSchemas()
  return new Map([
    ...Object.entries(schemas).map(([name, schema]) => [
      `schemas/${name}.schema.json`,
      `${JSON.stringify(schema, null, 2)}\n`,
    ]),
    ['docs/spec.md', specPage(schemas['finetune.config']!)],
    ['docs/formats.md', formatsPage()],
    ['docs/artifacts.md', artifactsPage(Object.keys(schemas))],
    ['docs/configuration.md', configurationPage()],
    ['docs/suppressions.md', suppressionsPage()],
    ['docs/scoring.md', scoringPage()],
    ['docs/providers.md', providersPage(schemas)],
    ['docs/runners.md', runnersPage()],
    ...rulePages(),
  ] as [string, string][])
}
