import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { at, call } from '../../../shared/api/client'
import type { Paged, Waiver } from '../../../shared/api/schema'

export function useWaivers(store: string, page: number) {
  return useQuery({
    queryKey: ['separations', store, page],
    queryFn: ({ signal }) => call<Paged<Waiver>>(at(store, '/separations'), { query: { page }, signal }),
    enabled: store !== '', placeholderData: keepPreviousData,
  })
}
