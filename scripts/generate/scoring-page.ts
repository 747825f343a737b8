import { defaultAuditOptions } from '../../src/measure/audit/audit-options.ts'
import { fewestJudged, leastShare } from '../../src/measure/decide.ts'
import { significant } from '../../src/measure/differences/claim.ts'
import { fewestChanged } from '../../src/measure/differences/claimable-counts.ts'
import { mostDrafts } from '../../src/measure/score/find-splits.ts'
import { disagreementSpread } from '../../src/measure/score/score-conversation.ts'
import { renderPage } from './render-page.ts'

const audit = defaultAuditOptions

/** The page on `fdc sample` and `fdc score`, with the numbers that decide. */
export function scoringPage(): string {
  return renderPage('scoring', 'templates/docs and src/measure', {
    spread: String(disagreementSpread),
    fewest: String(fewestJudged),
    drafts: String(mostDrafts),
    pairs: String(fewestChanged),
    significant: String(significant),
    share: percent(leastShare),
    phraseShare: percent(audit.phrase_share),
    structureShare: percent(audit.structure_share),
    fewestResponses: String(audit.fewest_responses),
    meanRatio: String(audit.mean_ratio),
    praiseGrowth: String(audit.praise_growth),
    fewestPraising: String(audit.fewest_praising),
    fewestLetters: String(audit.fewest_letters),
    rangeShare: percent(audit.out_of_range_share),
    fewestMessages: String(audit.fewest_messages),
    fewestWords: String(audit.fewest_words),
    sampled: audit.sampled_conversations.toLocaleString('en'),
  })
}

function percent(share: number): string {
  return `${100 * share} %`
}
