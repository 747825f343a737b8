import { defineConfig } from 'vitest/config'

/** The tests that look at rules, for mutation: the others would only be slow to say the same. */
export default defineConfig({
  test: {
    include: ['test/rules/**/*.test.ts'],
    setupFiles: ['test/support/seed.ts'],
  },
})
