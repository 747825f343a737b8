import { person } from './english-people.ts'

// Words between the verb that opens a question and the fault that it asks for. A word that turns the meaning round, or
// that opens a clause about something else, ends the search: better silent than wrong.
const stopWords = oneOf(`
  not never no nor neither nothing none free without avoid avoids instead rather less hardly rarely only to
  that which who whose what why how when where if whether as about for with by from against towards?
  despite after before let lets help helps make makes have see watch keep keeps stop stops prevent \\S+ed
  found told made left said kept held taken given
`)
const stop = `(?!${stopWords}\\b)[a-z'-]+`
const adverb = '(?:(?:ever|always|often|repeatedly|simply|just|openly|at any point|anywhere|at all) )?'
const article = '(?:(?:the|an?|any|each|every|its|this|these|those|all|some|one of the) )?'
const loose = `${article}(?:${stop} ){1,3}?${adverb}`
const speakers = oneOf(`
  adviser advisor agent answers? assistant bot chatbot coach conversation explanation it message model
  replies reply response responses seller tutor
`)
const speaker = `(?:the |an? |any |each |every |its |this )?(?:[a-z']+ )?${speakers}`
const strict = `${speaker} ${adverb}`
const does = '(?:does|do|did|has|have|could|would|can|might|may|will)'
const is = '(?:is|are|was|were)'
const some = '(?:any |an? |some |one )?'

// What comes after the fault: nothing, or a phrase that goes with it. "Is harmful advice corrected?" asks for a good thing.
const end = '(?=[?.,]|$| (?:or|and|to|towards?|in|at|about|with|against|when|if|because|on|of|that)\\b)'
const something = '(?! (?:nothing|no|none|nobody|neither)\\b)'
const somebody = `(?:the |an? |any |its )?(?:people|${person})s?\\b`

// Verbs that name a fault whoever does it.
const faultVerbs = [
  `fail(?:ed)?\\b(?! (?:gracefully|safe))`,
  // Hidden instructions and provocations are rightly ignored.
  'ignored?\\b(?!.*\\b(?:attack|attempt|bait|distract|embedded|hidden|hostil|injection|insult|irrelevant|jailbreak|manipulat|provo|inside))',
  // A tutor may invent exercises, not facts.
  'invent(?:ed)?\\b(?!.*\\b(?:analog|character|example|exercise|game|metaphor|name|problem|puzzle|question|scenario|stor(?:y|ies)|task))',
  'hallucinated?',
  'fabricated?',
  'violated?',
  'infringed?',
  'overlook(?:ed)?\\b(?! (?:minor|small|typo))',
  'forg[eo]t(?:ten)?',
  'mis(?:diagnose|gender|inform|interpret|judge|lead|led|quote|represent|state|understand|understood)d?(?:ed)?',
  'exaggerated?',
  'overpromised?',
  'overstep(?:ped)?',
  'overwhelm(?:ed)?',
  'deceived?',
  'belittled?',
  'humiliated?',
  'patroni[sz]ed?',
  'endanger(?:ed)?',
  'contradict(?:ed)? (?:itself|its own)',
  'repeat(?:ed)? itself',
  `manipulated? ${somebody}`,
  `(?:dismiss|confuse|interrupt|offend|upset|embarrass)(?:ed|d)? ${somebody}`,
  `leave(?! (?:no|none|nothing)\\b) .*\\b(?:unanswered|unaddressed|unresolved|unhandled)`,
  'giv(?:e|en) away the (?:answer|solution|result)',
  'break (?:an?|any|the|its) (?:confidentiality|law|polic(?:y|ies)|promises?|rules?)',
  'exceed (?:its|the|any) (?:\\S+ )?(?:authority|length|limits?|maximum)',
  'make up (?:answer|detail|fact|figure|information|number|polic|source|thing)[a-z]*',
]
// Verbs that are nouns as well ("prevent harm"), so that they count only right after who speaks.
const faultVerbsOfSpeaker = wordsOf(`
  blame breach harm hurt insult lack lie miss mock neglect omit pressure ridicule shame threaten
`)

const faultAdjectives = wordsOf(`
  abusive ambiguous aggressive biased condescending confusing contradictory cold dangerous deceptive
  dishonest discriminatory dismissive evasive fabricated false hallucinated harmful harsh hostile impatient
  impolite inaccurate inappropriate incoherent incomplete inconsistent incorrect insulting invented
  irrelevant judge?mental long-winded made_up manipulative misleading off-topic offensive patroni[sz]ing
  preachy pushy racist redundant repetitive robotic rude sarcastic sexist toxic unclear unhelpful
  unprofessional unsafe untrue vague verbose violent wordy wrong disrespectful too_[a-z]+
`)
const kindOfFault = oneOf(`
  arithmetic factual grammar grammatical logical obvious serious spelling technical
`)
const faultNoun = wordsOf(`
  contradictions? errors? fabrications? falsehoods? hallucinations? inaccurac(?:y|ies) insults? lies
  misinformation misstatements? mistakes? threats? violations?
`)
const contents = oneOf(`
  advice answers? citations? claims? content data details? facts? figures hope information instructions?
  language links? numbers? promises? quotes? recommendations? remarks? sources? statements? suggestions?
`)
const falseKinds = wordsOf(`
  fabricated false hallucinated harmful inaccurate incorrect invented made-up misleading offensive unauthori[sz]ed
  unsafe
`)
const ofContents = `(?:[a-z-]+ )?${contents}`

const treatedBadly = wordsOf(`
  belittled blamed deceived dismissed ignored insulted interrupted misled mocked patroni[sz]ed
  judged(?!_(?:accurately|by|correctly|fairly|on|properly|ready|right)\\b)
  pressured shamed
`)

// A pattern spans the opening, an article, up to five words and an adverb before the word that it is about.
const span = 12
const stops = new Set(wordsOf(stopWords.slice('(?:'.length, -1).replaceAll('|', ' ')))
const allBeginnings = new Set<string>()
let mayBegin: RegExp | undefined

const inverted = [
  search(does, faultVerbs, (verbs) => `${loose}${verbs}\\b${something}`),
  search(does, faultVerbsOfSpeaker, (verbs) => `${strict}${verbs}(?:e?d|t?ted)?\\b${something}`),
  search(is, faultAdjectives, (adjectives) => `${article}(?:${stop} ){1,5}?${adjectives}${end}`),
  search(is, faultNoun, (nouns) => `there ${some}(?:${kindOfFault} )?${nouns}${end}`),
  search(is, falseKinds, (kinds) => `there ${some}${kinds} ${ofContents}${end}`),
  search(
    does,
    faultNoun,
    (nouns) => `${loose}(?:contain|include|introduce|make)s? ${some}(?:${kindOfFault} )?${nouns}${end}`,
  ),
  search(
    does,
    falseKinds,
    (kinds) => `${loose}(?:contain|give|include|make|provide|state)s? ${some}${kinds} ${ofContents}${end}`,
  ),
  search(
    is,
    treatedBadly,
    (words) => `${somebody}(?:'s? [a-z]+)? ${adverb}${words}\\b(?! (?:only|politely)\\b)`,
  ),
  search(does, treatedBadly, (words) => `${somebody} (?:end up )?feel(?:ing)? ${words}\\b`),
]

/** The words by which an English question, in lower case, asks whether something went wrong, so that YES is bad. */
export function invertedWords(question: string): string | undefined {
  const begun = beginningsIn(question)
  if (begun.length === 0) return undefined
  for (const find of inverted) {
    const found = find(question, begun)
    if (found) return found.trim()
  }
  return undefined
}

// Searches for one of some words in a pattern. The patterns with all their words are so large that compiling them costs
// more than all other rules together. So a pattern is compiled only for a question that holds the beginning of one of
// its words, which hardly any does, and only with the words that begin so.
function search(opening: string, words: readonly string[], pattern: (words: string) => string) {
  const entries = words.map((word) => ({ word, beginnings: beginningsOf(word) }))
  for (const beginning of entries.flatMap(({ beginnings }) => beginnings)) {
    allBeginnings.add(beginning)
  }
  return (question: string, begun: readonly string[]): string | undefined => {
    const possible = entries.filter(({ beginnings }) => beginnings.some((one) => begun.includes(one)))
    if (possible.length === 0) return undefined
    const source = `^${opening} ${pattern(oneOf(possible.map(({ word }) => word)))}`
    return compile(source).exec(question)?.[0]
  }
}

const compiled = new Map<string, RegExp>()

function compile(source: string): RegExp {
  const known = compiled.get(source) ?? new RegExp(source)
  compiled.set(source, known)
  return known
}

// The first letters of a word, or of each word of the group that a pattern begins with.
function beginningsOf(pattern: string): string[] {
  const [, group] = /^\(\?:([^)]*)\)/.exec(pattern) ?? []
  // Of "repeats itself" the second word is the rare one.
  const words = pattern.endsWith(' itself') ? ['itself'] : (group?.split('|') ?? [pattern])
  return words.map((word) => /^[a-z-]{1,5}/.exec(word)![0])
}

// The beginnings of fault words that stand where a pattern reaches: before a word that ends every search.
function beginningsIn(question: string): string[] {
  const begun: string[] = []
  mayBegin ??= new RegExp(`(?:^| )(?:${[...allBeginnings].join('|')})`)
  if (!mayBegin.test(question)) return begun
  for (const word of question.split(' ', span)) {
    for (let length = 3; length <= 5; length++) {
      const beginning = word.slice(0, length)
      if (allBeginnings.has(beginning)) begun.push(beginning)
    }
    // "Does it make mistakes" is one of the patterns, though "make" ends the others.
    if (stops.has(word) && word !== 'make') break
  }
  return begun
}

// Words, written with spaces between them and `_` for a space within one.
function wordsOf(text: string): string[] {
  return text
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll('_', ' '))
}

function oneOf(words: string | readonly string[]): string {
  return `(?:${(typeof words === 'string' ? wordsOf(words) : words).join('|')})`
}
