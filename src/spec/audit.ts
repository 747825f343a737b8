import type { Tally } from './record.ts'
import type { Probability } from './values.ts'

/** What cut texts into words. It depends on the platform, so that results record it. */
export interface WordSource {
  /** The language whose rules were taken. */
  locale: string
  /** Version of ICU, which brings the rules, and the word lists of Chinese, Japanese, Thai and others. */
  icu: string
}

/** Facts about one exchange. */
export interface ExchangeFacts {
  user_words: Tally
  answer_words: Tally
  /** Words of the answer for each word of the user; null where one of them has none. */
  ratio: number | null
  /** Whether the answer is above the hard limit. */
  too_long: boolean
  /** Questions that the answer asks. */
  questions: Tally
}

/** An answer or opening that repeats a calibration example, which judges have before them. */
export interface RepeatedExample {
  /** `Transcript.id`. */
  id: string
  /**
   * From 1.
   * @asType integer
   * @minimum 1
   */
  exchange: number
  role: 'user' | 'assistant'
  /** Where the example's text stands in the spec: `rubric.criteria.CQ1.calibration_examples[0].response`. */
  path: string
  /** How alike the two are; 1 where they differ in case, white space and punctuation at most. */
  similarity: Probability
}

/** In which script one side of a conversation writes. */
export interface ScriptFacts {
  /** Share of the letters that are in a script of the declared language; null with too few letters to tell. */
  own_share: Probability | null
  /** Whether most are in another one. */
  foreign: boolean
  /** Messages with enough letters to tell, and those of them that are mostly in another script. */
  messages: Tally
  foreign_messages: Tally
}

/** Facts about one conversation: what code can count, and a model cannot. */
export interface ConversationFacts {
  id: string
  exchanges: ExchangeFacts[]
  /** Mean of the ratios, without answers that `floor_words` excuses; null where none is left. */
  mean_ratio: number | null
  /** Share of the exchanges with a ratio whose answer is too long; null where none has one. */
  too_long_share: Probability | null
  /** Whether the lengths pass: the mean is below the target's upper end, and few answers are too long. */
  length_passes: boolean | null
  /** Answers that ask more than `max_questions`. */
  many_questions: Tally
  /** User messages out of the word range of their style; null where the scenario names no style of the design. */
  out_of_range: Tally | null
  /** Null where it is not known in which scripts the declared language is written. */
  scripts: { user: ScriptFacts; assistant: ScriptFacts } | null
  repeats: RepeatedExample[]
}

/** Length of the answers against the messages that they answer. */
export interface LengthReport {
  /** Exchanges that have a ratio: both sides have words. */
  measured: Tally
  user_words: Tally
  answer_words: Tally
  /**
   * Mean of the ratios, from 0. Answers of up to `floor_words` that are longer than the target are excused and left out:
   * a short answer to "ok" is never too long. Null where none is left.
   */
  mean_ratio: number | null
  excused: Tally
  /** The same with them. */
  mean_ratio_of_all: number | null
  /** Answers above the hard limit, and their share of the measured. */
  too_long: Tally
  too_long_share: Probability | null
  /** Conversations that have a ratio, and those of them whose lengths pass. */
  conversations: Tally
  conversations_passed: Tally
}

/** Questions in the answers. */
export interface QuestionReport {
  answers: Tally
  questions: Tally
  /** Questions for each answer; null without answers. */
  mean: number | null
  /** Most in one answer. */
  most: Tally
  /** Answers that ask more than `max_questions`. */
  many: Tally
  many_share: Probability | null
}

/** A phrase that most responses have in common. */
export interface SignaturePhrase {
  /** In small letters, without punctuation. */
  phrase: string
  words: Tally
  /** Shares of the responses that hold it, begin with it and end with it. */
  share: Probability
  opening_share: Probability
  closing_share: Probability
}

/** What the responses say again and again. */
export interface PhraseReport {
  /** Responses with words that were compared. */
  responses: Tally
  /** Whether these are all; otherwise they are those of a random sample of conversations. */
  complete: boolean
  /** One phrase for each family of phrases that overlap, the most frequent first. */
  phrases: SignaturePhrase[]
}

/** How a response is laid out. */
export interface Skeleton {
  /** Blocks between blank lines; 6 stands for more as well. */
  paragraphs: Tally
  headings: boolean
  bullets: boolean
  numbers: boolean
  /** Whether it begins with a short line of its own, such as a greeting. */
  short_first_line: boolean
  /** Whether it ends with one, such as a wish or a name. */
  short_last_line: boolean
  ends_with_question: boolean
}

/** Whether all responses are laid out in one way. */
export interface StructureReport {
  responses: Tally
  /** Layouts that occur. */
  distinct: Tally
  /** The most frequent one, and its share of the responses; null without responses. */
  usual: Skeleton | null
  share: Probability | null
}

/** Answers of one half of the conversations that praise the user. */
export interface PraiseCount {
  answers: Tally
  praising: Tally
  share: Probability | null
}

/** Whether praise grows. The middle exchange of an odd number belongs to neither half. */
export interface PraiseReport {
  first: PraiseCount
  second: PraiseCount
}

/** In which script one side writes, over all conversations. */
export interface SideScriptReport {
  /** Conversations with enough letters to tell. */
  conversations: Tally
  /** Those of them that are mostly in another script than the declared language. */
  foreign: Tally
  messages: Tally
  foreign_messages: Tally
}

/** A side of a conversation that is mostly in another script. */
export interface ForeignSide extends ScriptFacts {
  id: string
  role: 'user' | 'assistant'
}

/** Whether conversations are in the script of the declared language. */
export interface ScriptReport {
  language: string
  /** ISO 15924 codes in small letters. */
  scripts: string[]
  user: SideScriptReport
  assistant: SideScriptReport
  /** The first of each side in the order of their ids, users before assistants. */
  named: ForeignSide[]
}

/** How well messages keep to the word range of their style. */
export interface StyleReport {
  /** Fewest and most words of a message. */
  words: [number, number]
  messages: Tally
  short: Tally
  long: Tally
  /** Share of the messages that are too short or too long; null without messages. */
  out_of_range_share: Probability | null
}

/** How the simulated user writes. */
export interface SimulatorReport {
  messages: Tally
  /** Messages that ask something, and their share. */
  asking: Tally
  asking_share: Probability | null
  /** Messages that thank, and their share; null for languages other than English. */
  thanking: Tally | null
  thanking_share: Probability | null
  /** Messages of conversations whose scenario names no style of the design. */
  without_style: Tally
  styles: Record<string, StyleReport>
}

/** Conversations that repeat a calibration example. */
export interface RepeatReport {
  /** Texts of examples that were compared. */
  texts: Tally
  conversations: Tally
  answers: Tally
  openings: Tally
  /** The first of them in the order of their ids. */
  named: RepeatedExample[]
}

/**
 * What is wrong with a set of transcripts as a whole: `value` is beyond `limit`, measured over `of`.
 * - `signature_phrase`: share of the responses that hold the phrase `subject`
 * - `same_structure`: share of the responses with the usual layout
 * - `long_answers`: mean ratio of the words, over the exchanges
 * - `growing_praise`: share of the answers that praise in second halves; the limit is twice that of first halves
 * - `other_script`: conversations in which the side `subject` is mostly in another script than the declared language
 * - `out_of_range`: share of the messages in style `subject` that leave its word range
 * - `repeated_example`: conversations that repeat a calibration example
 */
export interface AuditFinding {
  code:
    | 'signature_phrase'
    | 'same_structure'
    | 'long_answers'
    | 'growing_praise'
    | 'other_script'
    | 'out_of_range'
    | 'repeated_example'
  /** The phrase, side or style that it is about; null where it is about everything. */
  subject: string | null
  value: number
  limit: number
  /** How many responses, exchanges, answers, conversations or messages it was measured over. */
  of: Tally
}

/** What a set of transcripts looks like as a whole. The order of the transcripts changes nothing in it. */
export interface AuditReport {
  words: WordSource
  conversations: Tally
  exchanges: Tally
  length: LengthReport
  questions: QuestionReport
  phrases: PhraseReport
  structure: StructureReport
  /** Null for languages other than English. */
  praise: PraiseReport | null
  /** Null where it is not known in which scripts the declared language is written. */
  scripts: ScriptReport | null
  simulator: SimulatorReport
  repeats: RepeatReport
  findings: AuditFinding[]
}
