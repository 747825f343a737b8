import type { Destination } from './destination.ts'
import type { Report } from './report.ts'

/** Writes a report in one format. */
export type Render = (report: Report, destination: Destination) => string

/** An output format of `fdc lint`. */
export interface OutputFormat {
  /** What a report in it is like, as the help says it. */
  summary: string
  /** Who reads it, for the reference page. */
  readBy: string
  /** Whether `--max-results` shortens it: what reads it may take only so many. It is never shortened unasked. */
  limitable?: true
  /** Loads the module that writes it; a run loads no format but those that it writes. */
  load(): Promise<Render>
}

/** The output formats by name. The help, the messages and the reference page speak of these and no others. */
export const formats = {
  stylish: {
    summary: 'grouped by file, with code frames (default)',
    readBy: 'people at a terminal',
    load: async () => (await import('./stylish.ts')).stylishReport,
  },
  compact: {
    summary: 'one line a finding',
    readBy: 'grep, and editors that jump to `file:line:col`',
    load: async () => (await import('./compact.ts')).compactReport,
  },
  agent: {
    summary: 'one line a finding, with hints (default for AI agents)',
    readBy: 'AI agents',
    load: async () => (await import('./agent.ts')).agentReport,
  },
  json: {
    summary: 'every fact, by a published schema',
    readBy: 'programs; `fdc schema json-output` prints its schema',
    load: async () => (await import('./json.ts')).jsonReport,
  },
  sarif: {
    summary: 'SARIF 2.1.0',
    readBy: 'GitHub code scanning, Azure DevOps, SARIF viewers of editors',
    limitable: true,
    load: async () => (await import('./sarif.ts')).sarifReport,
  },
  github: {
    summary: 'annotations and job summary of GitHub Actions',
    readBy: 'GitHub Actions',
    load: async () => (await import('./github.ts')).githubReport,
  },
  gitlab: {
    summary: 'code quality report of GitLab',
    readBy: 'GitLab (`artifacts:reports:codequality`)',
    limitable: true,
    load: async () => (await import('./gitlab.ts')).gitlabReport,
  },
  junit: {
    summary: 'JUnit XML',
    readBy: 'Jenkins, GitLab, CircleCI, Azure DevOps',
    limitable: true,
    load: async () => (await import('./junit.ts')).junitReport,
  },
  checkstyle: {
    summary: 'Checkstyle XML',
    readBy: 'Jenkins (warnings-ng), reviewdog, SonarQube importers',
    limitable: true,
    load: async () => (await import('./checkstyle.ts')).checkstyleReport,
  },
  markdown: {
    summary: 'tables by file',
    readBy: 'comments on pull requests, job summaries',
    limitable: true,
    load: async () => (await import('./markdown.ts')).markdownReport,
  },
  html: {
    summary: 'one page with code frames, without scripts',
    readBy: 'people with a browser, also from a file',
    load: async () => (await import('./html.ts')).htmlReport,
  },
} as const satisfies Record<string, OutputFormat>

/** Name of an output format. */
export type Format = keyof typeof formats

/** The names, in the order of the help. */
export const formatNames = Object.keys(formats) as Format[]

/** A format by its name. */
export function formatOf(name: Format): OutputFormat {
  return formats[name]
}
