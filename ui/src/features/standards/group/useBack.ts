import { useTranslation } from 'react-i18next'
import type { FollowingStore, ManyResult } from '../../../shared/api/schema'
import { useActivate, useRollBack } from './api/activate'
import { readFollowing } from './api/following'
import { counted, versionWords } from './whither'

type Step = { way: 'activate'; version: string; stores: string[] } | { way: 'rollback'; stores: string[] }

const ids = (stores: FollowingStore[]) => stores.map(one => one.store)
const changedBy = (result: ManyResult) => new Set(result.stores.filter(one => one.effect === 'CHANGES').map(one => one.store))

/**
 * What leads stores back to what they followed: the latest, where they did; what they were pinned to, where only that was taken from them; else a rollback. That
 * leads to the newest earlier version that may be activated, as each store's `before` says now: where what a store had was withdrawn meanwhile, it would lead
 * elsewhere, and the store stays where it is.
 */
export function stepsBack(before: FollowingStore[], after: FollowingStore[], now: string | null): Step[] {
  const latest = before.filter(one => one.latest)
  const pinned = before.filter(one => !one.latest && one.version === now)
  const others = before.filter(one => !one.latest && one.version !== now && after.find(at => at.store === one.store)?.before === one.version)
  return [
    ...(latest.length > 0 ? [{ way: 'activate' as const, version: 'latest', stores: ids(latest) }] : []),
    ...(pinned.length > 0 ? [{ way: 'activate' as const, version: now!, stores: ids(pinned) }] : []),
    ...(others.length > 0 ? [{ way: 'rollback' as const, stores: ids(others) }] : []),
  ]
}

/** The way back after a change, for the stores that changed; answers what came of it in words. `now` is the version all of them are on, if it is one. */
export function useBack(group: string, plugin: string): (result: ManyResult, before: FollowingStore[], now: string | null) => Promise<string> {
  const { t } = useTranslation()
  const activate = useActivate(group, plugin)
  const rollBack = useRollBack(group, plugin)
  return async (result, before, now) => {
    const changed = changedBy(result)
    const stood = before.filter(one => changed.has(one.store))
    const restored = new Set<string>()
    for (const step of stepsBack(stood, await readFollowing(group, plugin), now)) {
      const undone = await (step.way === 'activate' ? activate.mutateAsync({ version: step.version, stores: step.stores, dryRun: false }) : rollBack.mutateAsync({ stores: step.stores, dryRun: false }))
      for (const store of changedBy(undone)) restored.add(store)
    }
    const versions = versionWords(counted(stood.filter(one => restored.has(one.store)).map(one => (one.latest ? 'latest' : one.version))), t)
    if (restored.size === 0) return t('activation.back.nothing')
    return restored.size < stood.length ? t('activation.back.partly', { versions, count: stood.length - restored.size }) : t('activation.back.done', { versions })
  }
}
