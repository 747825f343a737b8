import { basename } from 'node:path'
import { artifactTypes } from '../../src/compiler/artifacts/index.ts'
import { placeholders } from '../../src/spec/placeholders.ts'
import { anchor } from './markdown.ts'
import { renderPage } from './render-page.ts'

/** The page on the eight artifacts. `schemas` are the names of the published schemas, some of which are theirs. */
export function artifactsPage(schemas: readonly string[]): string {
  const artifacts = artifactTypes.map(({ path, summary, readBy, needs, prompt }) => ({
    path,
    anchor: anchor(path),
    summary,
    readBy,
    needs: needs.map((name) => `[\`${name}\`](spec.md#${name})`).join(', '),
    schema: schemas.find((name) => `${name}.yaml` === basename(path)) ?? '',
    isPrompt: prompt !== undefined,
    section: prompt ?? '',
    placeholders: (prompt ? placeholders[prompt] : []).map(({ name, filledBy, required, meaning }) => ({
      name: `{{${name}}}`,
      filledBy: filledBy === 'build' ? '`fdc build`' : 'the run, for each message',
      required: required ? 'required' : 'optional',
      meaning,
    })),
  }))
  return renderPage('artifacts', 'src/compiler/artifacts and src/spec/placeholders.ts', { artifacts })
}
