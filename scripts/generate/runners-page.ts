import { usualConcurrency } from '../../src/cli/commands/baseline/read-options.ts'
import { heldAndJudged } from './held-and-judged.ts'
import { renderPage } from './render-page.ts'

/** The page on runs that ask models: what they write, and how they are gone on with. */
export function runnersPage(): string {
  return renderPage('runners', 'templates/docs and src/cli/commands/baseline', {
    concurrency: String(usualConcurrency),
    held_and_judged: heldAndJudged().trimEnd(),
  })
}
