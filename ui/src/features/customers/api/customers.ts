import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { at, call } from '../../../shared/api/client'
import type { Channel, Customer, CustomerLine, Paged } from '../../../shared/api/schema'

export function useCustomerSearch(store: string, q: string, page: number) {
  return useQuery({
    queryKey: ['customers', store, 'search', q, page],
    queryFn: ({ signal }) => call<Paged<CustomerLine>>(at(store, '/customers'), { query: { q, page }, signal }),
    enabled: store !== '' && q !== '', placeholderData: keepPreviousData,
  })
}

/** A refusal holds until it is withdrawn. */
export function useRefusal(store: string, id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ channel, refuses }: { channel: Channel; refuses: boolean }) =>
      call<Customer>(at(store, `/customers/${id}/refusals/${channel}`), { method: refuses ? 'PUT' : 'DELETE' }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['customers', store, id] }),
  })
}
