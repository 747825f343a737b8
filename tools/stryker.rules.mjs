import { strykerOptions } from './stryker-options.mjs'

/** Mutation testing of the rules: `npm run test:deep -- --only rules`. */
export default {
  ...strykerOptions,
  vitest: { configFile: 'tools/vitest.rules.ts' },
  mutate: ['src/rules/**/*.ts', '!src/rules/index.ts'],
  ignorers: ['rule-texts'],
}
