/** What English calls those who talk to an assistant, one at a time, as a part of a pattern. */
export const person =
  '(?:applicant|buyer|caller|citizen|client|customer|employee|guest|learner|member|owner|parent|passenger|patient|person|pupil|resident|shopper|student|subscriber|tenant|travell?er|user|visitor)'
