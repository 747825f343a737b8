import { PendingError } from './human/pending-error.ts'

/**
 * Does the work for every item, so many at a time and begun in their order. Results are in the order of the items. After
 * the first failure nothing new is begun; what is under way comes to its end, since it may be paid already, and then the
 * failure is thrown, with the results that there are handed to `keep` before. What waits for people keeps nothing else
 * waiting: everything else is done, and then it is thrown who is waited for.
 */
export async function runConcurrently<Item, Result>(
  items: readonly Item[],
  concurrency: number,
  work: (item: Item) => Promise<Result>,
  keep: (result: Result, item: Item, index: number) => void = () => {},
): Promise<Result[]> {
  const results: Result[] = []
  let next = 0
  let failure: { error: unknown } | undefined
  const waiting: PendingError[] = []
  const worker = async () => {
    while (next < items.length && !failure) {
      const index = next++
      try {
        const result = await work(items[index]!)
        results[index] = result
        keep(result, items[index]!, index)
      } catch (error) {
        if (error instanceof PendingError) waiting.push(error)
        else failure ??= { error }
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(concurrency, items.length) }, worker))
  if (failure) throw failure.error
  if (waiting.length > 0) throw new PendingError(waiting.flatMap(({ forms }) => forms))
  return results
}
