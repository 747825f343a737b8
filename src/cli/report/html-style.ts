/** The whole look of the HTML report: light and dark, narrow and printed. Its hash is the only style the page allows. */
export const htmlStyle = `
:root { color-scheme: light dark; --text: #1f2328; --back: #ffffff; --soft: #59636e; --line: #d1d9e0; --code: #f6f8fa;
  --error: #c21d28; --warning: #8a5a00; --info: #0860c4; --mark: #ffe2e0; }
@media (prefers-color-scheme: dark) { :root { --text: #e6edf3; --back: #0d1117; --soft: #9aa4ae; --line: #30363d;
  --code: #161b22; --error: #ff7b72; --warning: #e3a53a; --info: #6cb6ff; --mark: #6b2b2b; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 72rem; padding: 1.5rem 1rem 4rem; color: var(--text); background: var(--back);
  font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; margin: 0 0 .25rem; }
h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; font-family: ui-monospace, monospace; }
p { margin: .25rem 0; }
a { color: var(--info); }
code, pre { font-family: ui-monospace, monospace; font-size: .875rem; }
:focus-visible { outline: 3px solid var(--info); outline-offset: 2px; }
label { margin-right: 1rem; cursor: pointer; }
.soft, .hint, .related { color: var(--soft); }
.finding { border: 1px solid var(--line); border-left: .3rem solid var(--tone); border-radius: .4rem;
  padding: .6rem .8rem; margin: .6rem 0; content-visibility: auto; contain-intrinsic-size: auto 13rem; }
.error { --tone: var(--error); } .warning { --tone: var(--warning); } .info { --tone: var(--info); }
.suppressed { --tone: var(--line); }
.severity { color: var(--tone); font-weight: 600; }
pre { margin: .5rem 0; padding: .5rem 0; background: var(--code); border-radius: .3rem; overflow-x: auto; }
pre span { display: block; padding: 0 .75rem; white-space: pre; }
pre span::before { content: attr(data-line); display: inline-block; width: 6ch; margin-right: 2ch; color: var(--soft);
  text-align: right; }
mark { color: inherit; background: var(--mark); border-bottom: 2px solid var(--error); }
#error:not(:checked) ~ main .error, #warning:not(:checked) ~ main .warning, #info:not(:checked) ~ main .info {
  display: none; }
@media print { body { max-width: none; padding: 0; } input, label { display: none; } pre { overflow: visible; }
  pre span { white-space: pre-wrap; } .finding { break-inside: avoid; content-visibility: visible; } }
`
