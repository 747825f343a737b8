import { hash } from 'node:crypto'
import type { Diagnostic, SuppressedDiagnostic } from '../../spec/diagnostic.ts'
import type { Location } from '../../spec/document.ts'
import { groupBy } from '../../spec/group-by.ts'
import { count } from '../../spec/show.ts'
import { escapeHtml } from './escape-html.ts'
import { createHtmlFrames } from './html-frame.ts'
import { htmlStyle } from './html-style.ts'
import { createPlaces } from './places.ts'
import { countSeverities } from './prepare-sources.ts'
import { printableLine } from './printable.ts'
import type { Report } from './report.ts'
import { ruleFacts } from './rule-facts.ts'
import { severities, silencedSections, summarise } from './summary.ts'

// Nothing may be loaded and nothing may run, whatever a spec holds; the one style is named by its hash.
const policy = `default-src 'none'; style-src 'sha256-${hash('sha256', htmlStyle, 'base64')}'; base-uri 'none'; form-action 'none'`

/** The findings as one page that needs nothing beside itself, to be opened from a file or kept with a CI job. */
export function htmlReport(report: Report): string {
  const { diagnostics, suppressed = [], files, problems } = report
  const describe = finding()
  const bySource = groupBy(diagnostics, ({ source }) => source.path)
  const counts = countSeverities(diagnostics)
  const filters = severities.map(
    (severity) =>
      `<input type="checkbox" id="${severity}" checked><label for="${severity}">${count(counts[severity], severity)}</label>`,
  )
  const isClean = diagnostics.length === 0 && problems.length === 0
  const looked = `${count(files.length, 'spec')} checked: ${files.map(shown).join(', ')}`
  const sections = [
    ...problems.map(
      (problem) => `<p class="finding error"><span class="severity">not checked</span> ${shown(problem)}</p>`,
    ),
    ...silencedSections(report).map((line) => `<p>${escapeHtml(line)}</p>`),
    ...[...bySource].flatMap(([path, found]) => [`<h2>${shown(path)}</h2>`, ...found.map(describe)]),
    ...(suppressed.length > 0
      ? [
          `<details><summary>${count(suppressed.length, 'suppressed problem')}</summary>`,
          ...suppressed.map(describe),
          '</details>',
        ]
      : []),
  ]
  return `${[
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<title>fdc lint</title>',
    `<style>${htmlStyle}</style>`,
    '</head>',
    '<body>',
    '<h1>fdc lint</h1>',
    `<p>${isClean ? 'No problems.' : words(summarise({ diagnostics }))}</p>`,
    `<p class="soft">${looked}</p>`,
    ...(diagnostics.length > 0 ? filters : []),
    '<main>',
    ...sections,
    '</main>',
    '</body>',
    '</html>',
  ].join('\n')}\n`
}

function finding(): (diagnostic: Diagnostic | SuppressedDiagnostic) => string {
  const places = createPlaces()
  const frame = createHtmlFrames()
  const place = (location: Location) => {
    const { file, line, column } = places(location)
    return `${shown(file)}:${line}:${column}`
  }
  return (diagnostic) => {
    const { severity, message, hint, rule, fix, suggestions = [], related = [] } = diagnostic
    const url = ruleFacts(rule)?.docsUrl
    const id = `<code>${shown(rule)}</code>`
    const silence = 'suppression' in diagnostic ? diagnostic.suppression : undefined
    const until = silence?.until ? ` (until ${silence.until})` : ''
    return [
      `<article class="finding ${silence ? 'suppressed' : severity}">`,
      `<p><span class="severity">${severity}</span> ${words(message)} ${url ? `<a href="${url}">${id}</a>` : id}</p>`,
      `<p class="soft"><code>${place(diagnostic)}</code></p>`,
      frame(diagnostic),
      ...(hint ? [`<p class="hint">Hint: ${words(hint)}</p>`] : []),
      ...(fix ? [`<p class="hint"><code>--fix</code>: ${words(fix.title)}</p>`] : []),
      ...suggestions.map(({ title }) => `<p class="hint">Suggestion: ${words(title)}</p>`),
      ...(silence ? [`<p class="hint">Suppressed: ${words(silence.reason + until)}</p>`] : []),
      ...related.map(
        (other) => `<p class="related"><code>${place(other)}</code> ${words(other.message)}</p>`,
      ),
      '</article>',
    ].join('\n')
  }
}

function shown(text: string): string {
  return escapeHtml(printableLine(text))
}

// Words between backticks are code here too.
function words(text: string): string {
  return shown(text).replace(/(?<!`)`([^`]+)`(?!`)/g, '<code>$1</code>')
}
