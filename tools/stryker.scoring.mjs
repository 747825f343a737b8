import { strykerOptions } from './stryker-options.mjs'

const folders = ['score', 'rates', 'agreement', 'differences']

/** Mutation testing of scoring and deciding: `npm run test:deep -- --only scoring`. */
export default {
  ...strykerOptions,
  vitest: { configFile: 'tools/vitest.scoring.ts', related: false },
  mutate: [...folders.map((folder) => `src/measure/${folder}/**/*.ts`), 'src/measure/decide.ts'],
}
