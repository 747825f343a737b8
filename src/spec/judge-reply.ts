/** What a judge replies about one criterion, in the order in which it is to think. */
export interface JudgeReply {
  /** The passages that the answer rests on. */
  evidence: {
    /**
     * Number of the exchange, from 1.
     * @asType integer
     */
    exchange: number
    /** Who wrote the passage. */
    role: 'user' | 'assistant'
    /** Its words, letter by letter. */
    quote: string
  }[]
  /** From the evidence to the answer. */
  reasoning: string
  /** YES: the conversation satisfies the criterion. NA: it cannot apply. */
  answer: 'YES' | 'NO' | 'NA'
}
