import { fewestExchanges } from '../../src/measure/score/score-warnings.ts'
import { stopToken } from '../../src/runners/baseline/read-message.ts'
import { mostRegenerations } from '../../src/runners/baseline/simulate-message.ts'
import { mostFailures } from '../../src/runners/judging/controls.ts'
import { renderPart } from './render-page.ts'

/** How `fdc baseline` holds and judges conversations, with the numbers that decide: a part of the page on runs. */
export function heldAndJudged(): string {
  return renderPart('held-and-judged', {
    regenerations: String(mostRegenerations),
    exchanges: String(fewestExchanges),
    stop: stopToken,
    failures: String(mostFailures),
  })
}
