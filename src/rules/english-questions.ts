import { person } from './english-people.ts'
import { invertedWords } from './inverted-polarity.ts'

/** Why YES and NO cannot answer a question well, with the words that show it. */
export interface QuestionFault {
  kind: 'scale' | 'degree' | 'open' | 'several' | 'inverted' | 'statement'
  words: string
}

const auxiliary =
  "(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|shall|must|may|might)(?:n't)?"
const startsYesOrNo = new RegExp(`^(?:${auxiliary}|whether|can't|won't)\\b`)
const startsMain = new RegExp(
  `^(?:${auxiliary}|what|which|who|whom|whose|why|how|to what|to which|rate|score)\\b`,
)
const startsAside =
  /^(?:after|as|at|based|before|by|considering|during|finally|for|from|given|if|in|on|once|overall|so|taken|throughout|when|whenever|where|while|with)\b/

const scale = [
  /^(?:please )?(?:rate|score|grade|rank)\b/,
  /^how would you (?:rate|score|grade|rank)\b/,
  /\blikert\b/,
  /\b(?:low|poor|none), (?:medium|moderate|fair|partial|some),? (?:or )?(?:high|good|full|all)\b/,
  /\bfully, partially,? (?:or )?not\b/,
]
const scaleOfNumbers = [
  /\b(?:rate[ds]?|ratings?|scored?|scores|graded?|points?|stars?) (?:of |from |between )?[01] ?(?:-|–|to|and) ?\d+\b/,
  /\b(?:scores?|rates?|earns?|deserves?|gets?) (?:at least |more than |above |over )?\d+(?:\.\d+)? ?(?:\/|out of) ?\d+\b/,
  // "1-5" alone may count sentences; at the end, set apart, it can only be the scale of the answer.
  /[,:(–—-] ?(?:from )?[01] ?(?:-|–|to) ?(?:[3-79]|10|100)\b ?\)? ?[?.]?$/,
]
// A pain from 0 to 10 is the patient's to rate, and what somebody is told of grades is not the judge's.
const numbersOfTheTalk = /\bpain\b|\b(?:explain|say|said|tell|told)\w* (?:\S+ ){0,3}that\b/
// One of these stands in every scale, and in few other questions.
const mayBeScale = /\d|\b(?:rate|scor|grad|rank|liker|scale|fully|low|poor|none)/
const onAScale = /\bon an? (?:\S+ )?scale\b/
// "Does the assistant ask for the pain on a scale from 0 to 10?" is a good question.
const scaleOfTheTalk =
  /\b(?:ask|explain|have|invite|let|measure|offer|pain|prompt|record|report|request|suggest|use|using)/

const degree = [
  /^(?:to|by) (?:what|which) (?:extent|degree)\b/,
  /^(?:the )?(?:extent|degree) to which\b/,
  /^what (?:is the )?(?:level|degree|extent|amount|quality|percentage|share|score|rating|grade)\b/,
  new RegExp(`^how (?!(?:${auxiliary}|the|an?|it|they|this|that|its)\\b)\\S+`),
]
const open = [
  /^(?:what|which|who|whom|whose|why|how)\b/,
  new RegExp(`^(?:when|where) ${auxiliary}\\b`),
  /^(?:about|at|by|for|from|in|on|to|with) (?:what|which|whom)\b/,
]

// A second clause with a verb and a subject of its own; a plain "and" between two nouns or verbs is no second question.
const second = '(?:does|did|is|are|was|were|has|can|could|will|would|should)'
const and = '(?:and|&)(?: also| then)?'
const several = [
  new RegExp(
    `(?:, ${and}|;(?: ${and})?)(?: if so,?)? ${second} (?:it|the|they|he|she|there|this|that|these|those|its|each|every)\\b`,
  ),
  new RegExp(`(?<=\\s)${and}(?: if so,?)? (?:${second} (?:it|they|he|she|there)|(?:do|have) they)\\b`),
  /\band (?:does|did) the\b/,
  /\band\/or\b/,
  // Two questions in a row, without a word between them.
  /^(?:is|are|was|were|does|did)\b[^,]*, (?:is|are|was|were|does|did) (?:it|they)\b/,
]
// With a noun for its subject, as in "and is the price named". Behind "that" or "who" it may still be said of the same thing.
const secondClause = new RegExp(
  `(?<=\\s)${and} (?:is|are|was|were|can|could|will|would|should) (?:the|an?|all|any|both|each|every|its|their|these|those) [a-z]+`,
)
const embeds = /\b(?:that|which|who|whom|whose|what|whether|if|how|why|when|where)\b/

// Most questions: one clause that begins as YES and NO answer it, of plain words, with nothing that any pattern needs.
const simple = /^(?:is|are|was|were|do|does|did|has|have|can|could|will|would|should)(?: [a-z'-]+)+\?$/i

function isSimple(question: string): boolean {
  if (!simple.test(question)) return false
  const spoken = question.toLowerCase()
  return !spoken.includes(' and ') && !mayBeScale.test(spoken) && invertedWords(spoken) === undefined
}

/** The first reason for which YES and NO cannot answer an English question well. Unsure cases have none. */
export function questionFault(question: string): QuestionFault | undefined {
  if (isSimple(question)) return undefined
  const whole = question.toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim()
  const spoken = whole.replace(/"[^"]*"|“[^”]*”/g, '""')
  const bare = spoken.replace(/\([^()]*\)/g, '').replace(/ +(?=[ ?])/g, '')
  // A full stop after a single letter belongs to "e.g.", not to the end of a sentence.
  const sentences = bare.split(/(?<=[a-z0-9)"']{2}[.!?]|[a-z]\?) /)
  const asked = sentences.filter((sentence) => sentence.endsWith('?'))
  const mains = (asked.length > 0 ? asked : sentences).map(mainClause)
  const asScale = mayBeScale.test(spoken) ? scaleIn(spoken, mains) : undefined
  if (asScale) return { kind: 'scale', words: asScale }
  // What begins with "does" or "is" asks neither for a degree nor openly; nearly every question does.
  if (!mains.every((main) => startsYesOrNo.test(main))) {
    const asDegree = firstMatch(mains, degree)
    if (asDegree) return { kind: 'degree', words: asDegree }
    const asOpen = firstMatch(mains.slice(0, 1), open)
    if (asOpen) return { kind: 'open', words: asOpen }
  }
  const asSeveral =
    asked.length > 1
      ? asked[1]!.split(' ').slice(0, 4).join(' ')
      : (firstMatch([bare], several) ?? secondClauseIn(bare))
  if (asSeveral) return { kind: 'several', words: asSeveral }
  const asInverted = mains.map(invertedWords).find((words) => words !== undefined)
  if (asInverted) return { kind: 'inverted', words: asInverted }
  if (whole.includes('?') || mains.some((main) => startsYesOrNo.test(main))) return undefined
  return { kind: 'statement', words: whole }
}

/** The condition under which an English question asks, such as "if the user", or undefined where it always applies. */
export function conditionOf(question: string): string | undefined {
  const text = question.toLowerCase().replace(/\s+/g, ' ').trim()
  const before = text.match(startsCondition)
  if (before) return before[0]
  const inside = text.match(condition)
  if (!inside) return undefined
  const said = text.slice(0, inside.index)
  return asksOrKnows.test(said) ? undefined : inside[0]
}

const startsCondition = new RegExp(
  `^(?:(?:if|when|whenever|in case|wherever) (?!${auxiliary}\\b)[^\\s,]+(?: [^\\s,]+)?|where (?:the|an?|there|it|possible|appropriate|needed|necessary|relevant|applicable)\\b)`,
)
const condition = new RegExp(
  `\\b(?:(?:if|when|whenever|in case) the ${person}|(?:if|when|where) (?:applicable|relevant))\\b`,
)
// After these the "if" or "when" belongs to what is said, and "only when" is what the question is about.
const asksOrKnows =
  /\b(?:ask|check|clarif|confirm|decid|describ|determin|establish|even|explain|find|give|how|inform|know|learn|let|mention|name|notic|not|note|only|promis|quot|recogni|rememb|say|see|show|stat|tell|test|understand|verif|warn|what|where|whether|which|who(?!l)|why|wonder)\w*\b/

// The clause that asks, without an aside before it ("When the user is rude, does …").
function mainClause(sentence: string): string {
  if (!startsAside.test(sentence)) return sentence.replace(/^please /, '')
  for (let comma = sentence.indexOf(', '); comma >= 0; comma = sentence.indexOf(', ', comma + 2)) {
    const rest = sentence.slice(comma + 2)
    if (startsMain.test(rest)) return rest
  }
  return sentence
}

function scaleIn(question: string, mains: readonly string[]): string | undefined {
  const found = question.match(onAScale)
  if (found && !scaleOfTheTalk.test(question.slice(0, found.index))) return found[0]
  const patterns = numbersOfTheTalk.test(question) ? scale : [...scale, ...scaleOfNumbers]
  return firstMatch([question, ...mains], patterns)
}

function secondClauseIn(question: string): string | undefined {
  const found = secondClause.exec(question)
  return found && !embeds.test(question.slice(0, found.index)) ? found[0] : undefined
}

function firstMatch(texts: readonly string[], patterns: readonly RegExp[]): string | undefined {
  for (const text of texts) {
    for (const pattern of patterns) {
      const found = text.match(pattern)
      if (found) return found[0].trim()
    }
  }
  return undefined
}
