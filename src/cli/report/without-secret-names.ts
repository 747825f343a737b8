import { hideSecrets } from '../../measure/hide-secrets.ts'
import type { JsonFixedFile } from './json-output.ts'
import type { Report } from './report.ts'

/** A report in which no name of a file is a secret; what was found is left as it is. */
export function withoutSecretNames(report: Report): Report {
  const { files, problems, fixed, artifacts } = report
  const hideSpec = <T extends { spec: string }>(one: T): T => ({ ...one, spec: hideSecrets(one.spec) })
  const hideFile = (one: JsonFixedFile) => ({ ...hideSpec(one), file: hideSecrets(one.file) })
  return {
    ...report,
    files: files.map(hideSecrets),
    problems: problems.map(hideSecrets),
    ...(fixed && { fixed: { ...fixed, files: fixed.files.map(hideFile) } }),
    ...(artifacts && { artifacts: artifacts.map(hideSpec) }),
  }
}
