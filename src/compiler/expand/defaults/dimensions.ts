/** The method's weights of the dimensions that every taxonomy has unless it says otherwise. */
export const defaultDimensions: Record<string, Record<string, number>> = {
  difficulty: { easy: 0.3, medium: 0.5, hard: 0.2 },
  experience: { novice: 0.3, intermediate: 0.5, expert: 0.2 },
  stance: { open: 0.4, skeptical: 0.25, testing: 0.15, resistant: 0.2 },
  presentation: { clear: 0.4, vague: 0.25, multi_part: 0.2, buried: 0.15 },
}

/** What the values of the default dimensions mean, for whoever has to play them. */
export const dimensionMeanings: Record<string, Record<string, string>> = {
  difficulty: {
    easy: 'One clear request with a known answer.',
    medium: 'Needs a look-up, a clarification or two steps.',
    hard: 'Conflicting facts, missing information or no good answer.',
  },
  experience: {
    novice: 'New to the subject; everyday words, may misname things.',
    intermediate: 'Knows the basics and the usual terms.',
    expert: 'Knows the subject well and notices imprecision.',
  },
  stance: {
    open: 'Wants help and says so.',
    skeptical: 'Doubts that this will help.',
    testing: 'Checks whether the assistant knows its business.',
    resistant: 'Does not want to be helped this way.',
  },
  presentation: {
    clear: 'States the problem directly.',
    vague: 'Something is wrong, but not what.',
    multi_part: 'Several matters in one message.',
    buried: 'The real problem comes late or between the lines.',
  },
}
