import { useQueries } from '@tanstack/react-query'
import { call, inGroup } from '../../../shared/api/client'
import type { GroupPerson, StoreConfiguration } from '../../../shared/api/schema'
import { storeKey } from './store'
import { useStoreSearch } from './stores'

/** Names of stores by id: the first of them in one request, those beyond it one by one. */
export function useStoreNames(group: string, ids: string[]): (id: string) => string {
  const first = useStoreSearch(group, '')
  const known = new Map(first.data?.entries.map(store => [store.id, store.name]))
  const missing = first.data ? [...new Set(ids)].filter(id => !known.has(id)) : []
  const found = useQueries({ queries: missing.map(id => ({
    queryKey: storeKey(group, id), queryFn: () => call<StoreConfiguration>(inGroup(group, `/stores/${id}`)), staleTime: 300_000,
  })) })
  for (const one of found) if (one.data) known.set(one.data.store.id, one.data.store.name)
  return id => known.get(id) ?? '…'
}

/** Names of people by id, for those in whose place somebody stands. */
export function usePeopleNames(group: string, ids: string[]): (id: string) => string {
  const wanted = [...new Set(ids)]
  const found = useQueries({ queries: wanted.map(id => ({
    queryKey: ['hq', group, 'person', id], queryFn: () => call<GroupPerson>(inGroup(group, `/people/${id}`)), staleTime: 60_000,
  })) })
  const known = new Map(found.flatMap(one => (one.data ? [[one.data.subject, one.data.name] as const] : [])))
  return id => known.get(id) ?? '…'
}
