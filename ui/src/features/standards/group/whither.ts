import type { TFunction } from 'i18next'
import type { FollowingStore, ManyResult } from '../../../shared/api/schema'

/** A version, or `latest`, and how many stores are on it. */
export interface Whither { version: string; count: number }

export const counted = (versions: string[]): Whither[] => [...Map.groupBy(versions, version => version)].map(([version, all]) => ({ version, count: all.length }))

/** Where a rollback leads the stores it changes: each has a version of its own before. `stood`: what was there when it was asked for. */
export function leadsTo(result: ManyResult, stood: FollowingStore[]): Whither[] {
  const changed = new Set(result.stores.filter(one => one.effect === 'CHANGES').map(one => one.store))
  return counted(stood.flatMap(one => (changed.has(one.store) && one.before != null ? [one.before] : [])))
}

/** One version by itself; of several, how many stores are on each. */
export function versionWords(to: Whither[], t: TFunction): string {
  const name = (version: string) => (version === 'latest' ? t('activation.back.latest') : version)
  return to.length === 1 ? name(to[0].version) : to.map(({ version, count }) => t('activation.back.on', { version: name(version), count })).join(t('and'))
}
