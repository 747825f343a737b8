// What an answer does so that somebody reads it: a text that says nothing does none of it.
const verbs = `
  acknowledge address admit announce answer apologi[sz]e ask check cite clarify compare confirm correct define describe
  direct disclose end explain express give greet guide identify inform introduce invite lead list mention name offer
  outline point propose provide quote recap recommend refer remind repeat request respond return restate say set
  show state suggest summari[sz]e teach tell thank use verify warn write
`
  .trim()
  .split(/\s+/)
  .join('|')

// Whoever else a question asks about may well have done it: the user's words are there.
const speakers =
  '(?:advis[eo]r|agent|answer|assistant|bot|chatbot|coach|guide|helper|model|reply|response|seller|teacher|trainer|tutor)'

const doing = new RegExp(
  `^does (?:the|every|each) ${speakers} (?!only )(?:[a-z]+ly |first |also )?(?:${verbs})\\b`,
)

// What a text that says nothing may satisfy all the same: a ban, a limit, a condition that never comes true.
const mayBeSilent =
  /\b(?:no|not|never|none|nothing|nobody|without|free|avoid|avoids|refrain|refrains|instead|rather|only|if|when|whenever|where|wherever|unless|until|before|after|once|most|more than|fewer|less|under|below|within|limits?|short|brief|any|all|every|each|always|or)\b|n['’]t\b/

/**
 * Whether an English question asks for something that a text without content cannot do ("Does the assistant name the next
 * step?"), so that NO is the one honest answer to such a text. What it does not know for sure it denies.
 */
export function demandsWords(question: string): boolean {
  const words = question.trim().toLowerCase()
  const [asked] = doing.exec(words) ?? []
  return asked !== undefined && !mayBeSilent.test(words.slice(asked.length))
}
