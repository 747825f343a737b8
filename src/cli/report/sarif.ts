import type { Diagnostic, Fix, SuppressedDiagnostic } from '../../spec/diagnostic.ts'
import type { Location } from '../../spec/document.ts'
import { groupBy } from '../../spec/group-by.ts'
import { formatPath } from '../../spec/path.ts'
import { artifactUri, isBelow } from './artifact-uri.ts'
import type { Destination } from './destination.ts'
import { fingerprints } from './fingerprint.ts'
import { createPlaces } from './places.ts'
import { printable, printableLine } from './printable.ts'
import type { Report } from './report.ts'
import { homepage, version } from './rule-facts.ts'
import { sarifLevels, sarifRules } from './sarif-rules.ts'

// The name that GitHub gives to the root of the repository.
const root = '%SRCROOT%'

/** The findings as SARIF 2.1.0: one run, suppressed findings included and marked as such. */
export function sarifReport(
  { diagnostics, suppressed = [], files, problems, omitted = 0 }: Report,
  { fromRoot }: Pick<Destination, 'fromRoot'>,
): string {
  const findings: readonly (Diagnostic | SuppressedDiagnostic)[] = [...diagnostics, ...suppressed]
  const rules = sarifRules(findings)
  const ruleIndexes = new Map(rules.map(({ id }, index) => [id, index]))
  const artifacts = indexArtifacts([...files, ...findings.map(({ source }) => source.path)])
  const describePlace = placer(artifacts.index, fromRoot)
  const prints = fingerprints(findings)

  const results = findings.map((finding, index) => {
    const { rule, severity, message, hint, path, related = [], fix } = finding
    const id = printableLine(rule)
    return {
      ruleId: id,
      ruleIndex: ruleIndexes.get(id),
      level: sarifLevels[severity],
      message: { text: plain(hint ? `${message} ${hint}` : message) },
      locations: [
        {
          physicalLocation: describePlace(finding),
          logicalLocations: [{ fullyQualifiedName: printableLine(formatPath(path)) }],
        },
      ],
      // The name is our own: were it GitHub's `primaryLocationLineHash`, its upload would complain about each value that
      // it did not compute itself.
      partialFingerprints: { 'fdcFinding/v1': prints[index] },
      ...(related.length > 0 && {
        relatedLocations: related.map((other, at) => ({
          id: at + 1,
          physicalLocation: describePlace(other),
          message: { text: plain(other.message) },
        })),
      }),
      ...(fix && { fixes: [describeFix(fix, describePlace)] }),
      // Readers take a result without this list for one of which nobody knows whether it is suppressed.
      ...(suppressed.length > 0 && { suppressions: describeSuppression(finding, describePlace) }),
    }
  })

  const notifications = [
    ...problems.map((problem) => ({ level: 'error', message: { text: plain(problem) } })),
    ...(omitted > 0
      ? [{ level: 'warning', message: { text: `${omitted} more problems were left out by --max-results.` } }]
      : []),
  ]
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'fdc', informationUri: homepage, version, semanticVersion: version, rules },
        },
        columnKind: 'unicodeCodePoints',
        // Where the root lies is the reader's business: the path of this machine means nothing elsewhere.
        originalUriBaseIds: { [root]: { description: { text: 'The root of the repository.' } } },
        invocations: [
          {
            executionSuccessful: problems.length === 0,
            ...(notifications.length > 0 && { toolExecutionNotifications: notifications }),
          },
        ],
        artifacts: artifacts.paths.map((path) => ({ location: describeArtifact(path, fromRoot) })),
        results,
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

type DescribePlace = (place: Location) => { artifactLocation: object; region: object }

function placer(indexes: ReadonlyMap<string, number>, fromRoot: Destination['fromRoot']): DescribePlace {
  const places = createPlaces()
  return (place) => {
    const { file, line, column, endLine, endColumn } = places(place)
    return {
      artifactLocation: { ...describeArtifact(file, fromRoot), index: indexes.get(file) },
      region: { startLine: line, startColumn: column, endLine, endColumn },
    }
  }
}

function indexArtifacts(all: readonly string[]): { paths: string[]; index: Map<string, number> } {
  const paths = [...new Set(all)]
  return { paths, index: new Map(paths.map((path, index) => [path, index])) }
}

function describeArtifact(path: string, fromRoot: Destination['fromRoot']): object {
  const uri = artifactUri(fromRoot(path))
  return isBelow(uri) ? { uri, uriBaseId: root } : { uri }
}

function describeFix({ title, edits }: Fix, describePlace: DescribePlace): object {
  const bySource = groupBy(edits, ({ source }) => source)
  return {
    description: { text: plain(title) },
    artifactChanges: [...bySource.values()].map((ofSource) => ({
      artifactLocation: describePlace(ofSource[0]!).artifactLocation,
      replacements: ofSource.map((edit) => ({
        deletedRegion: describePlace(edit).region,
        insertedContent: { text: edit.text },
      })),
    })),
  }
}

function describeSuppression(
  finding: Diagnostic | SuppressedDiagnostic,
  describePlace: DescribePlace,
): object[] {
  if (!('suppression' in finding)) return []
  const { reason, until, at } = finding.suppression
  return [
    {
      kind: 'inSource',
      status: 'accepted',
      justification: printable(until ? `${reason} (until ${until})` : reason),
      location: { physicalLocation: describePlace(at) },
    },
  ]
}

// In a message, `[words](target)` is a link, which a spec must not place in somebody's list of alerts.
function plain(text: string): string {
  return printable(text).replaceAll('](', '\\](')
}
