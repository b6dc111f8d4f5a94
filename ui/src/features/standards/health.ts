import type { StandardHealth } from '../../shared/api/schema'

export type Level = 'good' | 'warn' | 'bad' | 'none'

/** A standard that fails once a day is looked at; one that fails in every twentieth question keeps people from working. */
export function failureLevel({ calls, failures }: StandardHealth): Level {
  if (calls === 0) return 'none'
  if (failures === 0) return 'good'
  return failures / calls >= 0.05 ? 'bad' : 'warn'
}

/** A list is opened with many questions: a second for one of them is a page that waits. */
export function slownessLevel({ p99Millis }: StandardHealth): Level {
  if (p99Millis == null) return 'none'
  return p99Millis >= 5_000 ? 'bad' : p99Millis >= 1_000 ? 'warn' : 'good'
}

const grave: Record<Level, number> = { none: 0, good: 1, warn: 2, bad: 3 }

/** How badly a version fares, for sorting: the worst of everything told about it. */
export const gravity = (health: StandardHealth): number =>
  Math.max(grave[failureLevel(health)], grave[slownessLevel(health)], health.resting ? 3 : 0, health.contained === false ? 2 : 0)
