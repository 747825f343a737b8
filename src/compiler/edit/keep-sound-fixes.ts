import type { Fix } from '../../spec/diagnostic.ts'
import { changeOnlyWhatTheyMean } from './check-fixes.ts'

/** Which of some fixes can be made together, and which must never be made. */
export interface SoundFixes<T> {
  readonly sound: readonly T[]
  /** Those that would change more than they mean, each by itself: a mistake of fdc's. */
  readonly unsound: readonly T[]
}

/** Finds the fixes that change only what they mean. Two that are sound alone may spoil each other; then one waits. */
export async function keepSoundFixes<T extends { readonly fix: Fix }>(
  candidates: readonly T[],
): Promise<SoundFixes<T>> {
  const isSound = (some: readonly T[]) => changeOnlyWhatTheyMean(some.map(({ fix }) => fix))
  if (candidates.length === 0 || (await isSound(candidates))) return { sound: candidates, unsound: [] }
  if (candidates.length === 1) return { sound: [], unsound: candidates }
  const middle = candidates.length >> 1
  const first = await keepSoundFixes(candidates.slice(0, middle))
  const second = await keepSoundFixes(candidates.slice(middle))
  const both = [...first.sound, ...second.sound]
  const sound = (await isSound(both)) ? both : first.sound.length > 0 ? first.sound : second.sound
  return { sound, unsound: [...first.unsound, ...second.unsound] }
}
