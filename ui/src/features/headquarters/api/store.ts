import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call, inGroup } from '../../../shared/api/client'
import type { NewStore, StoreConfiguration } from '../../../shared/api/schema'

export const storeKey = (group: string, store: string) => ['hq', group, 'store', store]
const path = (store: string, rest = '') => `/stores/${store}${rest}`

export const useGroupStore = (group: string, store: string) => useQuery({
  queryKey: storeKey(group, store), queryFn: () => call<StoreConfiguration>(inGroup(group, path(store))),
  // A store that was just created is at work within seconds.
  refetchInterval: query => (query.state.data?.store.status === 'PREPARING' ? 2_000 : 60_000),
})

export type StoreStep = { configure: NewStore; version: number } | { suspend: string } | { resume: true } | { measure: true }

/** What headquarters does to a store; each answers with the store as it then is. */
export function useStoreStep(group: string, store: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (step: StoreStep) => {
      if ('configure' in step) return call<StoreConfiguration>(inGroup(group, path(store)), { method: 'PUT', body: { store: step.configure, version: step.version } })
      if ('suspend' in step) return call<StoreConfiguration>(inGroup(group, path(store, '/suspension')), { method: 'POST', body: { reason: step.suspend } })
      if ('resume' in step) return call<StoreConfiguration>(inGroup(group, path(store, '/suspension')), { method: 'DELETE' })
      return call<StoreConfiguration>(inGroup(group, path(store, '/health')), { method: 'POST' })
    },
    onSuccess: (now, step) => {
      queries.setQueryData(storeKey(group, store), now)
      void queries.invalidateQueries({ queryKey: ['hq', group, 'stores'] })
      if ('suspend' in step || 'resume' in step) void queries.invalidateQueries({ queryKey: ['me'] })
    },
  })
}
