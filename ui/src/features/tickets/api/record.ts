import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { at, call } from '../../../shared/api/client'
import type { CustomerLine, EarlierTicket, Paged, Recording, Ticket } from '../../../shared/api/schema'

/** Sent again under the same id it makes no second ticket. */
export function useRecord(store: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ requestId, recording }: { requestId: string; recording: Recording }) =>
      call<Ticket>(at(store, '/tickets'), { method: 'POST', body: { requestId, recording } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['tickets'] }),
  })
}

/** What is known so far of what is being recorded. */
export interface Known { customerId?: string; vehicleId?: string; phone?: string; plate?: string; vin?: string; name?: string; about?: string; except?: string }

export function useEarlier(store: string, known: Known, wanted: boolean) {
  return useQuery({
    queryKey: ['tickets', 'earlier', store, known],
    queryFn: ({ signal }) => call<EarlierTicket[]>(at(store, '/tickets/earlier'), { method: 'POST', body: known, signal }),
    enabled: wanted && Object.entries(known).some(([name, value]) => name !== 'except' && Boolean(value)), retry: false,
  })
}

export function usePeople(store: string, q: string) {
  return useQuery({
    queryKey: ['customers', store, 'search', q, 0],
    queryFn: ({ signal }) => call<Paged<CustomerLine>>(at(store, '/customers'), { query: { q, page: 0 }, signal }),
    enabled: store !== '' && q !== '',
  })
}
