import type { StoreHealth, StoreLine } from '../../../shared/api/schema'
import { dayOf, daysBetween, inZone } from '../../../shared/format'

/** `none`: nothing can be said, as of a store that is not at work or was not measured yet. */
export type Level = 'good' | 'warn' | 'bad' | 'none'

const MINUTE = 60_000

/** An import every week is the least a list can live on. */
export function importLevel(health: StoreHealth, now: string, zone: string): Level {
  if (!health.measuredAt) return 'none'
  if (!health.lastImportAt) return 'warn'
  return daysBetween(dayOf(inZone(health.lastImportAt, zone)), dayOf(inZone(now, zone))) > 7 ? 'warn' : 'good'
}

/** A list is opened each working day; two days without one is more than a Sunday. */
export function listLevel(health: StoreHealth, now: string, zone: string): Level {
  if (!health.measuredAt) return 'none'
  if (!health.listOpenedOn) return 'warn'
  const days = daysBetween(health.listOpenedOn, dayOf(inZone(now, zone)))
  return days > 2 ? 'bad' : days > 1 ? 'warn' : 'good'
}

/** Measured every ten minutes; figures of half an hour ago say that the measuring itself does not work. */
export function measuredLevel(health: StoreHealth, now: string): Level {
  if (!health.measuredAt) return 'none'
  return Date.parse(now) - Date.parse(health.measuredAt) > 30 * MINUTE ? 'warn' : 'good'
}

/** The worst of everything: what a store's line is marked with. */
export function levels(store: StoreLine, now: string): Record<'imported' | 'list' | 'overdue' | 'failed' | 'measured', Level> {
  if (store.status !== 'ACTIVE') return { imported: 'none', list: 'none', overdue: 'none', failed: 'none', measured: 'none' }
  const { health, timeZone } = store
  return {
    imported: importLevel(health, now, timeZone), list: listLevel(health, now, timeZone), overdue: health.overdueCallbacks > 0 ? 'warn' : 'good',
    failed: store.failedJobs > 0 ? 'bad' : 'good', measured: measuredLevel(health, now),
  }
}
