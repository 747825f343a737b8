// Words that only say on which side of the line an answer falls.
const verdicts = wordsOf(`
  acceptable bad borderline correct excellent fail failed failing fails fine good great incorrect meets met ok okay pass
  passed passes passing poor right satisfactory unacceptable unsatisfactory wrong yes
`)
const fillers = wordsOf(`
  a an and answer as because but case clear clearly criterion example here is it its just not only quite rather really
  reply response should simply since so that the therefore this thus verdict very was would
`)

/** Whether an English text says that an answer is good or bad and nothing about it: "PASS because it clearly passes." */
export function isVerdictOnly(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return (
    words.some((word) => verdicts.has(word)) && words.every((word) => verdicts.has(word) || fillers.has(word))
  )
}

function wordsOf(list: string): Set<string> {
  return new Set(list.trim().split(/\s+/))
}
