import { suppressionRules, unsuppressibleGroups } from '../../src/compiler/suppressions/suppression-rules.ts'
import { rules } from '../../src/rules/index.ts'
import { list } from '../../src/spec/show.ts'
import { renderPage } from './render-page.ts'

/** The page on suppression comments, with the rules that they must keep and those that they cannot silence. */
export function suppressionsPage(): string {
  const gates = rules.filter(({ unsuppressible }) => unsuppressible)
  return renderPage('suppressions', 'templates/docs and src/compiler/suppressions', {
    rules: Object.entries(suppressionRules).map(([id, rule]) => ({ id, ...rule })),
    groups: list(unsuppressibleGroups.map((name) => `\`${name}\``)),
    gates: list(gates.map(({ id }) => `[\`${id}\`](rules/${id}.md)`)),
  })
}
