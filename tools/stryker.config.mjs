/** Mutation testing of the rules: `npm run test:deep -- --only mutation`. Paths are relative to the project. */
export default {
  plugins: ['@stryker-mutator/vitest-runner', './tools/rule-texts.mjs'],
  testRunner: 'vitest',
  vitest: { configFile: 'tools/vitest.config.ts' },
  mutate: ['src/rules/**/*.ts', '!src/rules/index.ts'],
  ignorers: ['rule-texts'],
  ignorePatterns: ['dist', 'docs', '.fdc', 'coverage', 'tools/node_modules'],
  // The compiler of this project has no API that Stryker could rewrite its configuration with, and nothing needs it.
  tsconfigFile: 'tools/no-tsconfig.json',
  coverageAnalysis: 'perTest',
  concurrency: 2,
  reporters: ['clear-text', 'json'],
  jsonReporter: { fileName: '.stryker/report.json' },
  tempDirName: '.stryker/tmp',
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
}
