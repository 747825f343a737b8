/**
 * Does the work for every item, so many at a time and begun in their order. Results are in the order of the items. After
 * the first failure nothing new is begun; what is under way comes to its end, since it may be paid already, and then the
 * failure is thrown, with the results that there are handed to `keep` before.
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
  const worker = async () => {
    while (next < items.length && !failure) {
      const index = next++
      try {
        const result = await work(items[index]!)
        results[index] = result
        keep(result, items[index]!, index)
      } catch (error) {
        failure ??= { error }
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(concurrency, items.length) }, worker))
  if (failure) throw failure.error
  return results
}
