import { fewestJudged, leastShare } from '../../src/measure/decide.ts'
import { significant } from '../../src/measure/differences/claim.ts'
import { fewestChanged } from '../../src/measure/differences/claimable-counts.ts'
import { disagreementSpread } from '../../src/measure/score/score-conversation.ts'
import { renderPage } from './render-page.ts'

/** The page on `fdc sample` and `fdc score`, with the numbers that decide. */
export function scoringPage(): string {
  return renderPage('scoring', 'templates/docs and src/measure', {
    spread: String(disagreementSpread),
    fewest: String(fewestJudged),
    share: `${100 * leastShare} %`,
    pairs: String(fewestChanged),
    significant: String(significant),
  })
}
