import { appendFileSync, statSync } from 'node:fs'
import { attempt, FileProblem } from '../files/file-problem.ts'
import type { Host } from '../host.ts'
import { describeProblem } from './describe-problem.ts'
import { jobSummary } from './job-summary.ts'
import type { Report } from './report.ts'

// What GitHub accepts for a step, whose commands all write into one file.
const mostBytes = 1024 * 1024

/**
 * Adds a report to the job summary of GitHub Actions, where there is one. That it cannot be written is said and changes
 * no exit code, which is about specs.
 */
export function appendJobSummary(content: Report, host: Host): void {
  const path = host.env.GITHUB_STEP_SUMMARY
  if (!path) return
  try {
    attempt('add to the job summary', path, () => {
      const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
      appendFileSync(path, jobSummary(content, mostBytes - size))
    })
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error
    host.note(describeProblem(error))
  }
}
