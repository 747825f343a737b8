import { person } from './english-people.ts'

const model = '(?:adviser|advisor|agent|assistant|bot|chatbot|coach|model|tutor)'
const later =
  '(?:afterwards|after the (?:call|chat|conversation|session)|in the long (?:run|term)|later on|the next day)'

// Each begins the question or ends it, so that nothing before or behind can turn its meaning.
const beyond = [
  // What the user does when the conversation is over.
  new RegExp(
    `^(?:will|would) (?:the|a|this|each|every) ${person} (?:\\S+ly )?(?:buy again|come back(?! to (?:the|this|that|an?|their|his|her) (?:issue|matter|point|question|subject|topic)\\b)|recommend|remain a customer|renew|stay a customer|return(?= ?\\?$| again\\b| to the (?:app|chat|company|service|shop|site|store)\\b))\\b`,
  ),
  // How the user feels by then.
  new RegExp(
    `^(?:is|was|will|would|does|did) (?:the|each|every) ${person} (?:be |feel |been )?(?:\\S+ly )?(?:better|content|happier|happy|pleased|relieved|satisfied) (?:\\S+ ){0,6}?${later} ?\\?$`,
  ),
  // What the model means by its words.
  new RegExp(
    `^(?:does|did|do) the ${model} (?:actually|genuinely|honestly|really|sincerely|truly) (?:care|feel|intend|mean|want)\\b`,
  ),
]
// One of these stands in whatever the patterns know; most questions need not be looked at more closely.
const mark =
  /\b(?:buy again|come back|recommend|remain a|renew|return|stay a|after(?:wards| the)|in the long|later on|next day|(?:actual|genuine|honest|real|sincere|tru)l?ly)/i

/** The words of an English question that ask for what a transcript cannot show, or undefined. Unsure cases have none. */
export function beyondTranscript(question: string): string | undefined {
  if (!mark.test(question)) return undefined
  const spoken = question.toLowerCase().replace(/\s+/g, ' ').trim()
  for (const pattern of beyond) {
    const found = spoken.match(pattern)
    if (found) return found[0]
  }
  return undefined
}
