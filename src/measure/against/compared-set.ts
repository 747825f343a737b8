import type { ScoreFile } from '../../spec/score.ts'
import type { JudgedSet } from '../score/judged-set.ts'

/** A set with everything that was said of it alone. */
export interface ComparedSet {
  set: JudgedSet
  file: ScoreFile
}
