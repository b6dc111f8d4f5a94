import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call, inGroup } from '../../../shared/api/client'
import type { NewStore, Paged, StoreConfiguration, StoreLine, StoreSort } from '../../../shared/api/schema'

export interface StoreQuery { q: string; status: string; sort: StoreSort; descending: boolean; page: number; size: number }

const list = (group: string, query: Partial<StoreQuery>) => call<Paged<StoreLine>>(inGroup(group, '/stores'), { query })

export const useStores = (group: string, query: StoreQuery) => useQuery({
  queryKey: ['hq', group, 'stores', query], queryFn: () => list(group, query), placeholderData: keepPreviousData, refetchInterval: 60_000,
})

/** Stores by part of a name or code, for fields in which one is chosen. */
export const useStoreSearch = (group: string, q: string) => useQuery({
  queryKey: ['hq', group, 'stores', 'search', q], queryFn: () => list(group, { q, size: 50 }), placeholderData: keepPreviousData, staleTime: 60_000,
})

export function useCreateStore(group: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (store: NewStore) => call<StoreConfiguration>(inGroup(group, '/stores'), { method: 'POST', body: store }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['hq', group, 'stores'] }),
  })
}
