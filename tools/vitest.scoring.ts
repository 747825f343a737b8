import { defineConfig } from 'vitest/config'

/** The tests that look at numbers which decide, for mutation: the others would only be slow to say the same. */
export default defineConfig({
  test: {
    include: [
      'test/measure/{score,rates,agreement,differences}/**/*.test.ts',
      'test/measure/decide.test.ts',
      'test/cli/score*.test.ts',
    ],
    setupFiles: ['test/support/seed.ts'],
  },
})
