import { expect, test } from 'vitest'
import { check } from '../../src/rules/check.ts'
import { rules } from '../../src/rules/index.ts'
import { resolveSettings } from '../../src/rules/settings.ts'
import { designOf } from '../support/check-example.ts'

test.for(rules.map((rule) => [rule.id, rule] as const))(
  '%s is silent where nothing has been started',
  ([, rule]) => {
    const { active } = resolveSettings([rule], { extends: ['fdc:strict'] })
    expect(active.length).toBe(1)
    // The critique and the baseline have a default of their own, and are there from the start.
    const found = [...check(designOf('{}'), active)].filter(
      ({ at }) => !['critique', 'baseline'].includes(String(at[0])),
    )
    expect(found).toEqual([])
  },
)
