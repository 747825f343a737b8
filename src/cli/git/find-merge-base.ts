import { didYouMean } from '../../spec/did-you-mean.ts'
import { Problem } from '../problem.ts'
import type { Git } from './run-git.ts'

/** The commit that a ref and HEAD have in common. Throws a Problem where there is none to be found. */
export function findMergeBase(git: Git, root: string, ref: string): string {
  const [theirs, ours] = [ref, 'HEAD'].map((name) => findCommit(git, root, name))
  if (!ours) throw new Problem('`--since` needs a commit to start from, and the repository has none yet.')
  if (!theirs) {
    throw new Problem(
      `${JSON.stringify(ref)} is no commit that git knows here.`,
      meantRef(git, root, ref) ?? hint(git, root, ref),
    )
  }
  const { code, output, complaint } = git(root, ['merge-base', theirs, ours])
  const [base = ''] = output.toString('utf8').split('\n')
  if (code === 0 && isCommit(base)) return base
  if (code !== 1)
    throw new Problem(`git cannot find where HEAD and ${JSON.stringify(ref)} part: ${complaint}`)
  throw new Problem(`HEAD and ${JSON.stringify(ref)} have no commit in common.`, hint(git, root, ref))
}

function findCommit(git: Git, root: string, name: string): string | undefined {
  const { code, output, complaint } = git(root, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`])
  const commit = output.toString('utf8').trim()
  if (code === 0 && isCommit(commit)) return commit
  // With `--quiet` git says nothing of a name that it does not know; what it does say is another matter.
  if (
    /^(?:fatal|error): /.test(complaint) &&
    !/^(?:fatal|error): (?:Needed|bad (?!config|numeric|boolean)|ambiguous|log for)/i.test(complaint)
  )
    throw new Problem(`git cannot read the repository: ${complaint.replace(/^\w+: /, '')}`)
  return undefined
}

function isCommit(text: string): boolean {
  return /^[0-9a-f]{40,64}$/.test(text)
}

// Repositories call their trunk by one of two names, and a CI job has it from the remote only.
const twins: Readonly<Record<string, string>> = { main: 'master', master: 'main' }

function meantRef(git: Git, root: string, ref: string): string | undefined {
  const { output } = git(root, ['for-each-ref', '--format=%(refname:short)', '--count=1000'])
  const refs = output.toString('utf8').split('\n').filter(Boolean)
  const twin = Object.hasOwn(twins, ref) ? [twins[ref]!, `origin/${twins[ref]}`] : []
  const meant = [`origin/${ref}`, ...twin].find((name) => refs.includes(name)) ?? didYouMean(ref, refs)
  return meant && `Did you mean \`--since ${meant}\`?`
}

function hint(git: Git, root: string, ref: string): string {
  const { output } = git(root, ['rev-parse', '--is-shallow-repository'])
  if (output.toString('utf8').trim() === 'true')
    return 'The clone is shallow: fetch its history with `git fetch --unshallow`, or clone with `fetch-depth: 0`.'
  return ref.includes('/')
    ? 'Fetch it first, or check its name with `git log`.'
    : 'Check its name with `git log`.'
}
