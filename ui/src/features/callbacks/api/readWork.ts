import { queryOptions, useQuery } from '@tanstack/react-query'
import { at, call } from '../../../shared/api/client'
import type { Work } from '../../../shared/api/schema'

export const workQuery = (store: string, id: string) => queryOptions({
  queryKey: ['callbacks', 'work', store, id],
  queryFn: () => call<Work>(at(store, `/callbacks/${id}`)),
  staleTime: 15_000,
})

/** Everything one needs to know to work one callback. */
export const useWork = (store: string, id: string) => useQuery(workQuery(store, id))
