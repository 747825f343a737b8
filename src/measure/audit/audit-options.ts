/** Where an audit draws its lines. Shares are from 0 to 1. */
export interface AuditOptions {
  /** Mean length ratio of the whole set that is a finding when exceeded. The method's 2. */
  mean_ratio: number
  /** Share of too long answers from which a conversation's lengths do not pass. The method's 25 %. */
  too_long_share: number
  /** Share of responses above which a phrase is a signature. The method's 50 %. */
  phrase_share: number
  /**
   * Fewest words of a phrase, 2 or more. Ours: three words that stand in most responses ("it sounds like") are a habit
   * already. One that most responses begin or end with may have two ("I understand").
   */
  shortest_phrase: number
  /** Most words of a phrase. Ours: what is repeated beyond is the same finding. */
  longest_phrase: number
  /** Share of responses above which one layout is "identical structure everywhere". Ours; the method names no figure. */
  structure_share: number
  /** Responses below which no phrase or layout is a finding. Ours: most of a few is chance. */
  fewest_responses: number
  /** How many times the praise of the first halves the second may have. The method's 2. */
  praise_growth: number
  /** Praising answers in second halves below which praise is no finding. Ours: 1 of 80 against 3 is chance. */
  fewest_praising: number
  /** Share of a text's letters below which it is mostly in another script. Ours: less than half. */
  own_script_share: number
  /** Letters below which nothing is said of a text's script. As in the rule `domain/declared-language`. */
  fewest_letters: number
  /** Share of a style's messages out of range that is a finding when exceeded. Ours: code regenerates such messages. */
  out_of_range_share: number
  /** Messages of a style below which its range is no finding. Ours. */
  fewest_messages: number
  /** Similarity (see `measure/shingles`) from which a text repeats an example: one changed word in 55 or more. Ours. */
  similarity: number
  /** Texts of fewer words ("where is it") may be the same by chance and are not compared. As in `baseline/openings-unseen`. */
  fewest_words: number
  /** Conversations whose responses are compared for phrases: up to this many all of them, beyond a random sample. Ours. */
  sampled_conversations: number
  /** Characters of responses of one conversation that are compared; responses beyond are left out. Ours: 50 long ones. */
  sampled_characters: number
  /** Most conversations that a report names of each kind. Ours: what a reader looks at. */
  most_named: number
}

/** The lines of the method, and ours where it draws none. */
export const defaultAuditOptions: Readonly<AuditOptions> = {
  mean_ratio: 2,
  too_long_share: 0.25,
  phrase_share: 0.5,
  shortest_phrase: 3,
  longest_phrase: 8,
  structure_share: 0.9,
  fewest_responses: 20,
  praise_growth: 2,
  fewest_praising: 5,
  own_script_share: 0.5,
  fewest_letters: 20,
  out_of_range_share: 0.2,
  fewest_messages: 10,
  similarity: 0.9,
  fewest_words: 5,
  sampled_conversations: 1000,
  sampled_characters: 64_000,
  most_named: 20,
}
