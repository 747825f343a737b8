const good =
  '(?:amazing|awesome|beautiful|brilliant|excellent|fantastic|good|great|impressive|incredible|insightful|lovely|outstanding|perceptive|remarkable|smart|superb|terrific|thoughtful|wise|wonderful)'
const deed =
  '(?:approach|attitude|awareness|choice|effort|idea|insight|instinct|job|move|observation|plan|point|progress|question|step|thinking|thought|way to (?:look|put|think)|work)s?'
const very = '(?:(?:absolutely|already|just|really|so|such an?|truly|very|completely|totally|quite|an?) )*'
// Somebody else's deed, a deed that is not there yet, and an offer are no praise of the user.
const patterns = [
  `(?<!\\b(?:not|never|no|n't|if|is there|have|has|having|find|make|takes?|do|a more|need|want|for|our|their|my|his|her|its) (?:an? |such an? |really |very |any |the )*)${good} ${deed}`,
  `(?:well|nicely|beautifully) (?:done|put|said|spotted)`,
  `you(?:'re| are) ${very}(?:right|correct|spot on|${good})`,
  `you(?:'ve| have)? (?:did|done|are doing|made|have made|'re doing) ${very}${good}`,
  `you(?:'re| are) doing ${very}(?:${good}|well)`,
  `(?:i'm|i am) ${very}(?:proud of|impressed (?:by|with)) (?:you|how you|that you|what you)`,
  `you should(?: \\w+)? be ${very}proud`,
  `(?:kudos|bravo|hats off|congratulations|congrats)`,
  `(?:that|this|it)(?:'s| is| was| sounds) ${very}(?:brave|courageous|admirable)(?: of you)?`,
  `takes? (?:a lot of |real |great |so much |such )?(?:courage|strength|bravery)`,
  `how (?:brave|thoughtful|insightful|wise|clever) of you`,
]
const praise = new RegExp(`(?<![a-z0-9'])(?:${patterns.join('|')})(?![a-z0-9])`)

/**
 * Whether an English text praises the one it is written to ("Great question", "You're absolutely right"), by patterns of
 * whole words. It misses much, since praise has no form of its own, but misses as much in both halves of a conversation.
 */
export function praisesUser(text: string): boolean {
  return praise.test(text.toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' '))
}
