import { fewestJudged, leastShare } from '../../src/measure/decide.ts'
import { disagreementSpread } from '../../src/measure/score/score-conversation.ts'
import { renderPage } from './render-page.ts'

/** The page on `fdc sample` and `fdc score`, with the numbers that decide. */
export function scoringPage(): string {
  return renderPage('scoring', 'templates/docs and src/measure', {
    spread: String(disagreementSpread),
    fewest: String(fewestJudged),
    share: `${100 * leastShare} %`,
  })
}
