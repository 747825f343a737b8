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
const person =
  '(?:the |an? |any |its )?(?:caller|client|customer|learner|patient|people|person|student|user)s?\\b'

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
  `manipulated? ${person}`,
  `(?:dismiss|confuse|interrupt|offend|upset|embarrass)(?:ed|d)? ${person}`,
  `leave .*\\b(?:unanswered|unaddressed|unresolved|unhandled)`,
  'giv(?:e|en) away the (?:answer|solution|result)',
  'break (?:an?|any|the|its) (?:confidentiality|law|polic(?:y|ies)|promises?|rules?)',
  'exceed (?:its|the|any) (?:\\S+ )?(?:authority|length|limits?|maximum)',
  'make up (?:answer|detail|fact|figure|information|number|polic|source|thing)[a-z]*',
]
// Verbs that are nouns as well ("prevent harm"), so that they count only right after who speaks.
const faultVerbsOfSpeaker = oneOf(`
  blame breach harm hurt insult lack lie miss mock neglect omit pressure ridicule shame threaten
`)

const faultAdjectives = oneOf(`
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
const faultNoun = oneOf(`
  contradictions? errors? fabrications? falsehoods? hallucinations? inaccurac(?:y|ies) insults? lies
  misinformation misstatements? mistakes? threats? violations?
`)
const faultNouns = `(?:${kindOfFault} )?${faultNoun}`
const contents = oneOf(`
  advice answers? citations? claims? content data details? facts? figures hope information instructions?
  language links? numbers? promises? quotes? recommendations? remarks? sources? statements? suggestions?
`)
const falseKinds = oneOf(`
  fabricated false hallucinated harmful inaccurate incorrect invented made-up misleading offensive unauthori[sz]ed
  unsafe
`)
const falseContents = `${falseKinds} (?:[a-z-]+ )?${contents}`

const treatedBadly = oneOf(`
  belittled blamed deceived dismissed ignored insulted interrupted judged misled mocked patroni[sz]ed
  pressured shamed
`)

// A pattern spans the opening, an article, up to five words and an adverb before the word that it is about.
const span = 12
const stops = new Set(stopWords.slice('(?:'.length, -1).split('|'))
const allBeginnings = new Set<string>()

const inverted = [
  search(does, faultVerbs, `${loose}(?:${faultVerbs.join('|')})\\b${something}`),
  search(does, [faultVerbsOfSpeaker], `${strict}${faultVerbsOfSpeaker}(?:e?d|t?ted)?\\b${something}`),
  search(is, [faultAdjectives], `${article}(?:${stop} ){1,5}?${faultAdjectives}${end}`),
  search(is, [faultNoun, falseKinds], `there ${some}(?:${faultNouns}|${falseContents})${end}`),
  search(does, [faultNoun], `${loose}(?:contain|include|introduce|make)s? ${some}${faultNouns}${end}`),
  search(
    does,
    [falseKinds],
    `${loose}(?:contain|give|include|make|provide|state)s? ${some}${falseContents}${end}`,
  ),
  search(is, [treatedBadly], `${person}(?:'s? [a-z]+)? ${adverb}${treatedBadly}\\b`),
  search(does, [treatedBadly], `${person} (?:end up )?feel(?:ing)? ${treatedBadly}\\b`),
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

// Searches with a pattern that must hold one of some words. The patterns are large, and to compile one costs more than
// all other rules together; nearly no question holds the beginning of such a word, and then none is compiled.
function search(opening: string, words: readonly string[], pattern: string) {
  const beginnings = new Set(words.flatMap(alternatives).map((word) => /^[a-z]{1,5}/.exec(word)![0]))
  for (const beginning of beginnings) allBeginnings.add(beginning)
  let compiled: RegExp | undefined
  return (question: string, begun: readonly string[]): string | undefined => {
    if (!begun.some((beginning) => beginnings.has(beginning))) return undefined
    compiled ??= new RegExp(`^${opening} ${pattern}`)
    return compiled.exec(question)?.[0]
  }
}

// The beginnings of fault words that stand where a pattern reaches: before a word that ends every search.
function beginningsIn(question: string): string[] {
  const begun: string[] = []
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

// The words of a list, or of the group that a pattern begins with.
function alternatives(pattern: string): string[] {
  const [, group] = /^\(\?:(.*?)\)(?:$|\(| )/.exec(pattern) ?? []
  return group?.split('|') ?? [pattern]
}

// Alternatives, written with spaces between them and `_` for a space within one.
function oneOf(words: string): string {
  return `(?:${words.trim().split(/\s+/).join('|').replaceAll('_', ' ')})`
}
