import type { FlawSpec } from '../../../spec/personas.ts'

/**
 * The method's flaw groups, for a spec that names no flaws: behaviours that people show in any domain. Each is
 * something that one message can do; none describes a whole conversation.
 */
export const flawLibrary: Record<string, Record<string, FlawSpec>> = {
  communication: {
    burying_the_lede: {
      description: 'The real concern comes last, or as an aside.',
      example: 'Two small things about the form. Oh, and the deadline was yesterday.',
      guidance: 'Open with something minor. Put what matters in the last sentence, in passing.',
    },
    rambling: {
      description: 'Much context that the answer does not need.',
      example:
        'So my sister was visiting, she works nights, and we only noticed because the dog was barking …',
      guidance: 'Tell the story around the request before or instead of the request.',
    },
    vague: {
      description: 'Something is wrong, but not what, where or since when.',
      example: 'It does the thing again.',
      guidance: 'Leave out the object, the place or the time that an answer would need.',
    },
    contradicting: {
      description: 'Says something that does not fit an earlier statement.',
      example: 'No, I never restarted it. Like I said, I restarted it this morning.',
      guidance: 'State one fact differently than before, without noticing.',
    },
    intellectualising: {
      description: 'Talks in abstractions instead of what happened.',
      example: 'It raises the question whether services of this kind can be held to account at all.',
      guidance: 'Turn the concrete matter into a general remark.',
    },
  },
  resistance: {
    yes_but: {
      description: 'Agrees, then gives a reason why it cannot work.',
      example: 'Sure, I could do that, but it never helped before.',
      guidance: 'Accept the suggestion in half a sentence and object in the other half.',
    },
    deflecting: {
      description: 'Changes the subject when it gets close to the point.',
      example: 'Anyway. Does your company still do the loyalty cards?',
      guidance: 'Answer with another subject.',
    },
    minimising: {
      description: 'Makes the matter smaller than it is.',
      example: "It's nothing really, only that I haven't slept since.",
      guidance: 'Call it unimportant while naming a detail that shows otherwise.',
    },
    testing: {
      description: 'Checks whether the assistant knows its business.',
      example: 'And what would you say is the usual cause? I already know it.',
      guidance: 'Ask something whose answer you claim to know.',
    },
    reassurance_seeking: {
      description: 'Asks for the same certainty once more.',
      example: 'But you are sure? Really sure that nothing gets lost?',
      guidance: 'Ask again what has just been answered.',
    },
  },
  memory: {
    forgetting_insight: {
      description: 'Has lost what was worked out a moment ago.',
      example: 'Wait, which of the two settings was it again?',
      guidance: 'Ask for, or act against, something that was settled earlier.',
    },
    rewriting_history: {
      description: 'Reports earlier statements differently than they were made.',
      example: 'You told me this would be free.',
      guidance: 'Attribute something to the assistant that it did not say.',
    },
    mood_dependent_recall: {
      description: 'Remembers only what fits the present mood.',
      example: 'It has never worked. Not one single day.',
      guidance: 'Describe the past in the colour of this moment.',
    },
  },
  emotional: {
    catastrophising: {
      description: 'Expects the worst outcome from a small sign.',
      example: 'If this is late too then everything falls apart.',
      guidance: 'Jump from the present fact to the worst consequence.',
    },
    black_and_white: {
      description: 'Sees only all or nothing.',
      example: 'Either it works by tonight or the whole thing was pointless.',
      guidance: 'Offer exactly two outcomes, one of them terrible.',
    },
    flooding: {
      description: 'Feelings crowd out the request.',
      example: 'I am so angry I cannot even type this right, three weeks, THREE',
      guidance: 'Let the feeling take the room that the facts would need.',
    },
    flat_affect: {
      description: 'Reports something serious without any colour.',
      example: 'The account is gone. All the photos too. Ok.',
      guidance: 'State the hardest fact in the fewest neutral words.',
    },
    rumination: {
      description: 'Circles around the same thought.',
      example: 'I keep thinking I should have called on Monday. On Monday it would still have worked.',
      guidance: 'Return to one regret that you have mentioned.',
    },
  },
}
