import type { Judgement, Transcript } from '../../src/spec/record.ts'

// Which topic or edge case, what the judges x and y answered to CQ1, CQ2 and CQ3, and what the assistant said.
const rows = [
  ['tracking', 'YYY', 'YYY', 'I have opened a trace with the depot; you will hear from me by Friday noon.'],
  [
    'tracking',
    'YYY',
    'YYY',
    'The last scan was in Hagen on Monday. I have asked the driver, and write by six.',
  ],
  ['tracking', 'NYY', 'YYY', 'It is usually found within a few days, so please keep an eye on the page.'],
  ['tracking', 'NNY', 'NYY', 'Please be patient, parcels take their time at this time of the year.'],
  ['claims', 'YYN', 'YYY', 'I am sorry about the lamp. We will of course give you your 80 euros back.'],
  ['claims', 'YYY', 'YYY', 'I am sorry about the lamp. Send me two photos, and I file the claim today.'],
  ['claims', 'NNY', 'NNY', 'Claims are described on our page.'],
  ['claims', 'NYY', 'NYY', 'How annoying, the box was soaked. Somebody will look into it.'],
  ['pickup', 'YYY', 'YYY', 'That locker is full; I have booked the one at the station from ten tomorrow.'],
  ['pickup', 'YYY', 'Y?Y', 'I have moved the delivery to Saturday between nine and twelve.'],
  ['legal_threat', 'YYN', 'YYN', 'No need for a lawyer, we refund every cent.'],
  [
    'hostile',
    'YYY',
    'YYY',
    'You waited three days for nothing, that is bad. I have a driver on it before five.',
  ],
] as const

const answers = { Y: 'YES', N: 'NO', '?': 'ERROR' } as const
const reasons: Record<string, string> = {
  CQ1: 'The user does not learn what happens next, or when.',
  CQ2: 'What it cost the user is passed over.',
  CQ3: 'It promises money, which no answer may do.',
}

/** Twelve conversations about parcels, and what two judges answered, for the compact example. */
export function parcelRun(): { transcripts: Transcript[]; judgements: Judgement[] } {
  const transcripts: Transcript[] = []
  const judgements: Judgement[] = []
  for (const [index, [what, x, y, said]] of rows.entries()) {
    const id = `chat-${String(index + 1).padStart(2, '0')}`
    const isEdge = what === 'legal_threat' || what === 'hostile'
    const values: Record<string, string> = isEdge ? { topic: 'claims', edge_case: what } : { topic: what }
    transcripts.push({
      id,
      exchanges: [
        { user: 'My parcel is not there.', assistant: 'What is its number?' },
        { user: 'JD0146. It should have been here on Tuesday.', assistant: said },
        { user: 'And if not?', assistant: 'Then write to me here, I stay on it.' },
      ],
      scenario: { id: `s${String(index + 1).padStart(3, '0')}`, ...values },
    })
    for (const [judge, letters] of [
      ['anthropic:claude-sonnet-4-5', x],
      ['openai:gpt-5', y],
    ] as const)
      for (const [number, letter] of [...letters].entries()) {
        const criterion = `CQ${number + 1}`
        const answer = answers[letter as keyof typeof answers]
        judgements.push({
          conversation: id,
          judge,
          criterion,
          answer,
          ...(answer === 'NO' && {
            reasoning: reasons[criterion]!,
            evidence: [{ exchange: 2, role: 'assistant', quote: said.split(/[.,;] /)[0]! }],
          }),
        })
      }
  }
  return { transcripts, judgements }
}
