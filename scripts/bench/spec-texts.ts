import type { Draw } from './random.ts'

/** What the invented repair service is asked about. */
export const things = [
  ...['washing machine', 'heat pump', 'bicycle', 'boiler', 'dishwasher', 'garage door', 'sewing machine'],
  ...['coffee machine', 'oven', 'window blind', 'mower', 'stair lift', 'freezer', 'radiator', 'doorbell'],
  ...['hearing aid', 'violin', 'wheelchair', 'toaster', 'extractor fan', 'projector', 'tumble dryer', 'kiln'],
] as const

/** What can be asked about each of them. */
export const aspects = [
  ...['warranty', 'spare part', 'visit', 'invoice', 'estimate', 'cancellation', 'error code', 'refund'],
  ...['delivery', 'collection', 'second repair', 'complaint', 'deposit', 'noise', 'leak', 'safety recall'],
  ...['age limit', 'serial number', 'receipt', 'technician', 'callback', 'replacement', 'service plan'],
] as const

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const
const names = [
  'Aoife',
  'Béla',
  'Chidi',
  'Dana',
  'Esther',
  'Faisal',
  'Grażyna',
  'Hiro',
  'Inês',
  'Jürgen',
] as const
const verbs = ['name', 'explain', 'confirm', 'repeat', 'offer', 'check', 'state', 'describe'] as const
const details = ['price', 'date', 'reason', 'limit', 'next step', 'cause', 'condition', 'deadline'] as const

const combinations = verbs.length * details.length * aspects.length * things.length
// Has no divisor in common with their number, so that steps of it meet every combination once.
const step = 12_347

// No slot may bring "and", "if" or "how" into a question: rules on questions would rightly object.
/** A question that YES or NO answers, where YES is good: another one for each of the first 33,856 criteria. */
export function question(index: number): string {
  let rest = (index * step) % combinations
  const next = (items: readonly string[]) => {
    const item = items[rest % items.length]
    rest = Math.floor(rest / items.length)
    return item
  }
  return `Does the assistant ${next(verbs)} the ${next(details)} of the ${next(aspects)} for the ${next(things)}?`
}

/** Who says a sentence: the user, the assistant, or the author of the rubric who gives a reason. */
export type Role = 'user' | 'assistant' | 'reasoning'

/** Sentences of a role that fill about so many characters; their numbers make nearly every one unique. */
export function prose(draw: Draw, role: Role, characters: number): string {
  let text = sentence(draw, role)
  while (text.length < characters) text += ` ${sentence(draw, role)}`
  return text
}

/** One sentence of a role. */
export function sentence(draw: Draw, role: Role): string {
  return draw(patterns[role])({
    thing: draw(things),
    aspect: draw(aspects),
    day: draw(days),
    name: draw(names),
    number: draw(numbers),
  })
}

const numbers = Array.from({ length: 997 }, (_, index) => index + 3)

type Pattern = (slots: { thing: string; aspect: string; day: string; name: string; number: number }) => string

const patterns: Record<Role, readonly Pattern[]> = {
  user: [
    ({ thing, aspect, day }) =>
      `I asked about the ${aspect} for my ${thing} on ${day} – nobody has answered.`,
    ({ thing, aspect, name, number }) => `${name} says the ${aspect} costs ${number} euro, for a ${thing}?!`,
    ({ thing, aspect, day, number }) =>
      `It's job ${number}, the ${thing}. Is the ${aspect} still on for ${day}?`,
    ({ thing, name, number }) =>
      `My ${thing} stopped after ${number} days, ${name} said it would last years.`,
    ({ aspect, day, number }) => `You sent letter ${number} about the ${aspect} twice, the second on ${day}.`,
  ],
  assistant: [
    ({ thing, aspect, day }) =>
      `I can see the ${aspect} for your ${thing}, and it is planned for ${day} morning.`,
    ({ thing, aspect, number }) =>
      `The ${aspect} of a ${thing} is covered up to ${number} euro; beyond it you pay.`,
    ({ aspect, day, name, number }) =>
      `I asked ${name} about case ${number}; you hear about the ${aspect} by ${day}.`,
    ({ thing, day, number }) =>
      `Please switch the ${thing} off until ${day}, then send a photo of part ${number}.`,
    ({ thing, aspect, name }) =>
      `"${name}, our technician, looks at the ${thing} first, then at the ${aspect}."`,
  ],
  reasoning: [
    ({ thing, aspect }) =>
      `The answer ties the ${aspect} to the ${thing} that the user named; a judge can see it.`,
    ({ aspect, day }) =>
      `The ${aspect} comes up, yet ${day} is the only fact in it; the user still has to guess.`,
    ({ thing, name }) =>
      `It answers what ${name} was asked about the ${thing} and leaves the user's question open.`,
    ({ aspect, number }) => `The figure of ${number} settles the ${aspect}; without it this is a promise.`,
    ({ thing, aspect, day }) =>
      `Both the ${thing} and ${day} are right, and the ${aspect} is the point that decides here.`,
  ],
}
