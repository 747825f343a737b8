/** Guidance for the simulated user by stage: before a quarter of the conversation, the middle half, the last quarter. */
export const defaultStages = {
  early:
    'You have just arrived. Say what brings you here the way you would, without telling the whole story.',
  middle: 'You are in the middle of it. React to what was just said; new details may surface, and doubts.',
  late: 'It is winding down. You have what you came for, or you see that you will not get it; let it end as it would.',
}

/** How the simulated user treats the assistant's questions: the method's shares. */
export const defaultNonCooperation = { ignore: 0.3, pivot: 0.3, push_back: 0.2, engage: 0.2 }

/** How interpretations are worded, for a spec that does not say. */
export const defaultTentativeLanguage =
  'Word every interpretation of the user as a guess that they can correct ("It sounds as if …", "I wonder whether …"), never as a statement about them ("You are …", "You clearly …").'
