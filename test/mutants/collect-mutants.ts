import { groupBy } from '../../src/spec/group-by.ts'
import type { Mutant, Operator } from './mutant.ts'
import { senseMutants } from './sense-mutants.ts'
import { shapeMutants } from './shape-mutants.ts'
import { textMutants } from './text-mutants.ts'

/** Every mutant of a spec. */
export function collectMutants(data: unknown): Mutant[] {
  return [...shapeMutants(data), ...textMutants(data), ...senseMutants(data)]
}

/** Some of many mutants: of each operator about as many, evenly spread over the places of the spec. */
export function chooseMutants<Kind extends Mutant>(mutants: readonly Kind[], wanted: number): Kind[] {
  const byOperator = [...groupBy(mutants, ({ operator }): Operator => operator).values()]
  byOperator.sort((a, b) => a.length - b.length)
  const chosen: Kind[] = []
  for (const [index, group] of byOperator.entries()) {
    const share = Math.ceil((wanted - chosen.length) / (byOperator.length - index))
    const count = Math.min(share, group.length)
    for (let pick = 0; pick < count; pick++) chosen.push(group[Math.floor((pick * group.length) / count)]!)
  }
  return chosen
}
