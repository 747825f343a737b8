import type { AuditReport, ConversationFacts } from '../../spec/audit.ts'
import type { Transcript } from '../../spec/record.ts'
import { createWordSegmenter } from '../word-segmenter.ts'
import type { AuditSettings } from './audit-settings.ts'
import { measureConversation } from './conversation-facts.ts'
import { findFaults } from './find-faults.ts'
import { createRepeatFinder } from './find-repeats.ts'
import { createResponseSample } from './response-sample.ts'
import { findSignaturePhrases } from './signature-phrases.ts'
import { tallyLengths } from './tally-lengths.ts'
import { tallyPraise } from './tally-praise.ts'
import { tallyQuestions } from './tally-questions.ts'
import { tallyRepeats } from './tally-repeats.ts'
import { tallyScripts } from './tally-scripts.ts'
import { tallySimulator } from './tally-simulator.ts'
import { tallyStructure } from './tally-structure.ts'

/** Looks at a whole set of transcripts, one after the other. */
export interface Audit {
  /** Takes one in, and returns the facts about it, which are not kept. */
  add(transcript: Transcript): ConversationFacts
  /** What the set looks like so far. */
  result(): AuditReport
}

/**
 * Audits transcripts for what shows only in many of them, in one look at each. Their order changes nothing, and nothing is
 * random. What it holds does not grow with their number beyond the sample of `createResponseSample`, a number for each
 * different length of a user message, and the few conversations that the report names.
 */
export function createAudit(settings: AuditSettings): Audit {
  const { options } = settings
  const segmenter = createWordSegmenter(settings.language)
  const finder = createRepeatFinder(settings, segmenter)
  const sample = createResponseSample(options)
  const length = tallyLengths(settings)
  const questions = tallyQuestions()
  const structure = tallyStructure(settings)
  const praise = tallyPraise(settings)
  const scripts = tallyScripts(settings)
  const simulator = tallySimulator(settings)
  const repeats = tallyRepeats(settings, finder.texts)
  let [conversations, exchanges] = [0, 0]
  return {
    add(transcript) {
      const measured = measureConversation(transcript, settings, segmenter, finder)
      const { facts } = measured
      conversations++
      exchanges += transcript.exchanges.length
      length.add(facts)
      questions.add(facts)
      sample.add(measured)
      structure.add(measured)
      praise.add(transcript)
      scripts.add(facts)
      simulator.add(measured)
      repeats.add(facts)
      return facts
    },
    result() {
      const report = {
        words: { ...segmenter.source },
        conversations,
        exchanges,
        length: length.report(),
        questions: questions.report(),
        phrases: findSignaturePhrases(sample, options),
        structure: structure.report(),
        praise: praise.report(),
        scripts: scripts.report(),
        simulator: simulator.report(),
        repeats: repeats.report(),
      }
      return { ...report, findings: findFaults(report, options) }
    },
  }
}
