import manifest from '#compiled/package'
import { fixedRules } from '../../fixed-rules.ts'
import { rules } from '../../rules/index.ts'
import type { Severity } from '../../spec/diagnostic.ts'

/** What a report can say about a rule beside its findings. */
export interface RuleFacts {
  summary: string
  /** Why it asks what it asks; the rules that cannot be switched off have no more to say. */
  why?: string
  /** Its severity in `fdc:recommended`. */
  severity: Severity
  /** Its page, or the page that lists it. */
  docsUrl: string
}

// The pages are a part of the package, so that these show what this very version says.
const docs = `https://unpkg.com/${manifest.name}@${manifest.version}/docs`

const known = new Map(rules.map((rule) => [rule.id, rule]))

/** The facts of a rule, by its id; undefined for one that fdc does not know, such as a team's own. */
export function ruleFacts(id: string): RuleFacts | undefined {
  const rule = known.get(id)
  if (rule) {
    const { summary, why, severity } = rule
    return { summary, why, severity, docsUrl: `${docs}/rules/${id}.md` }
  }
  if (!Object.hasOwn(fixedRules, id)) return undefined
  const { summary, severity } = fixedRules[id]!
  return { summary, severity, docsUrl: `${docs}/rules.md` }
}

/** Where the package is at home. */
export const homepage = `https://www.npmjs.com/package/${manifest.name}`

/** The version of fdc that writes a report. */
export const version = manifest.version
