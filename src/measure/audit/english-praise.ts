const good =
  '(?:amazing|awesome|beautiful|brilliant|excellent|fantastic|good|great|impressive|incredible|insightful|lovely|outstanding|perceptive|remarkable|smart|superb|terrific|thoughtful|wise|wonderful)'
const deed =
  '(?:approach|attitude|awareness|choice|effort|idea|insight|instinct|job|move|observation|plan|point|progress|question|step|thinking|thought|work)s?'
const very = '(?:(?:absolutely|already|an?|completely|just|quite|really|so|such an?|totally|truly|very) )*'

// "Great question": praise, unless what stands before says that it is not there, not yet, or not the user's.
const praisedDeed = new RegExp(`(?<![a-z0-9'])${good} ${deed}(?!-?[a-z0-9])`, 'g')
const notYours =
  /(?:\b(?:no|not|never|if|is there|more|find|finding|get|have|has|having|make|need|takes?|want|wants|for|our|their|my|his|her|its|as) |n't )(?:(?:an?|any|some|such an?|really|very|the) ){0,3}$/
const longestBefore = 40

const others = [
  '(?:well|nicely|beautifully) (?:done|put|said|spotted)',
  `you(?:'re| are) ${very}(?:right|correct|spot on|${good})`,
  `you(?:'ve| have)? (?:did|done|made) ${very}${good}`,
  `you(?:'re| are) doing ${very}(?:${good}|well)`,
  `(?:i'm|i am) ${very}(?:proud of you|impressed (?:by|with) (?:you|how you|what you))`,
  `you should(?: really)? be ${very}proud`,
  'kudos|bravo|hats off|congratulations|congrats',
  `(?:that|this|it)(?:'s| is| was) ${very}(?:admirable|brave|courageous)`,
  '(?:that|this|it) (?:takes|took) (?:a lot of |great |real |so much |such )?(?:bravery|courage|strength)',
  'how (?:brave|clever|insightful|thoughtful|wise) of you',
]
const otherPraise = new RegExp(`(?<![a-z0-9'])(?:${others.join('|')})(?!-?[a-z0-9])`)
// "You're right to be careful" agrees with a deed, "if you are right" and "once you have done great damage" with nothing.
const condition = /\b(?:if|once|unless|until|when|whether) $/

/**
 * Whether an English text praises the one it is written to ("Great question", "You're absolutely right"), by patterns of
 * whole words. It misses much, since praise has no form of its own, and it misses as much in both halves of a conversation.
 */
export function praisesUser(text: string): boolean {
  const spoken = text.toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ')
  for (const { index } of spoken.matchAll(praisedDeed))
    if (!notYours.test(spoken.slice(Math.max(0, index - longestBefore), index))) return true
  const other = otherPraise.exec(spoken)
  return (
    other !== null && !condition.test(spoken.slice(Math.max(0, other.index - longestBefore), other.index))
  )
}
