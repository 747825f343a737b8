/** Mutation testing of the rules: `npm run test:deep -- --only rules`. Paths are relative to the project. */
export default {
  plugins: ['@stryker-mutator/vitest-runner', './tools/rule-texts.mjs'],
  testRunner: 'vitest',
  vitest: { configFile: 'tools/vitest.config.ts' },
  mutate: ['src/rules/**/*.ts', '!src/rules/index.ts'],
  ignorers: ['rule-texts'],
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
