import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { at, call } from '../../../shared/api/client'
import type { Channel, Delivery, Entry, Paged } from '../../../shared/api/schema'

/** Deliveries one may put on the list by hand. */
export function useDeliveries(store: string, q: string) {
  return useQuery({
    queryKey: ['deliveries', store, q],
    queryFn: ({ signal }) => call<Paged<Delivery>>(at(store, '/deliveries'), { query: { q, page: 0 }, signal }),
    enabled: store !== '' && q.trim().length > 0, placeholderData: keepPreviousData,
  })
}

export interface Addition { store: string; day: string; deliveryId: string; channel: Channel; reason: string }

export function useAddEntry() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ store, day, ...body }: Addition) => call<Entry>(at(store, `/days/${day}/entries`), { method: 'POST', body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['callbacks'] }),
  })
}
