import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { at, call } from '../../../shared/api/client'
import type { Paged, StoreEntry } from '../../../shared/api/schema'

/** Who of headquarters came into the store, when and why; newest first. */
export const useEntries = (store: string, page: number, size: number) => useQuery({
  queryKey: ['entries', store, page, size], queryFn: () => call<Paged<StoreEntry>>(at(store, '/entries'), { query: { page, size } }),
  enabled: store !== '', placeholderData: keepPreviousData,
})
