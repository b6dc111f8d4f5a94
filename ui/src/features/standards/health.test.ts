import { describe, expect, it } from 'vitest'
import { failureLevel, gravity, slownessLevel } from './health'

const health = (calls: number, failures: number, more = {}) => ({ calls, failures, ...more })

describe('how a version fares', () => {
  it.each([[0, 0, 'none'], [500, 0, 'good'], [500, 1, 'warn'], [500, 24, 'warn'], [500, 25, 'bad']] as const)('of %d questions %d failed: %s', (calls, failures, level) => {
    expect(failureLevel(health(calls, failures))).toBe(level)
  })
  it.each([[undefined, 'none'], [12, 'good'], [1_000, 'warn'], [5_000, 'bad']] as const)('99 of 100 came within %s ms: %s', (p99Millis, level) => {
    expect(slownessLevel(health(1, 0, { p99Millis }))).toBe(level)
  })
  it('is as grave as the worst of everything told', () => {
    const grave = [health(0, 0), health(9, 0), health(9, 0, { contained: false }), health(9, 0, { resting: true })].map(gravity)
    expect(grave).toEqual([0, 1, 2, 3])
  })
})
