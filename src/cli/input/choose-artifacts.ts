import { artifactPaths as paths } from '../../spec/artifact.ts'
import { didYouMean } from '../../spec/did-you-mean.ts'
import type { Arguments } from '../args.ts'
import { Problem } from '../problem.ts'

/**
 * The paths of the artifacts that `--only` names, by their path, or by their file name alone where people think of it
 * that way. Throws a Problem for a name that no artifact has.
 */
export function chooseArtifacts(args: Arguments): Set<string> {
  return new Set(
    args.all('only').map((name) => {
      const path = paths.find((known) => known === name || known.endsWith(`/${name}`))
      if (path !== undefined) return path
      const meant = didYouMean(name, [...paths, ...paths.map((known) => known.split('/').at(-1)!)])
      throw new Problem(
        `${JSON.stringify(name)} is not an artifact; artifacts are ${paths.join(', ')}.`,
        meant && `Did you mean \`--only ${meant}\`?`,
      )
    }),
  )
}
