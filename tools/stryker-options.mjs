/** What Stryker is told, whatever it mutates. Paths are relative to the project. */
export const strykerOptions = {
  plugins: ['@stryker-mutator/vitest-runner', './tools/rule-texts.mjs'],
  testRunner: 'vitest',
  ignorePatterns: ['/dist', '.fdc', '/tools/node_modules'],
  // The compiler of this project has no API that Stryker could rewrite its configuration with, and nothing needs it.
  tsconfigFile: 'tools/no-tsconfig.json',
  coverageAnalysis: 'perTest',
  // A list of words that is made once, at the start, can only be mutated with a run of all tests for each of its words.
  ignoreStatic: true,
  concurrency: 2,
  reporters: ['clear-text', 'json'],
  jsonReporter: { fileName: '.stryker/report.json' },
  tempDirName: '.stryker/tmp',
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
}
