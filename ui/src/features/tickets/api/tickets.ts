import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { at, call } from '../../../shared/api/client'
import type { Paged, Ticket } from '../../../shared/api/schema'

export interface TicketQuery { stores: string[]; state: string; kind: string; q?: string; page: number }

/** The tickets of all those stores as one list. */
export function useTickets(query: TicketQuery, wanted = true) {
  return useQuery({
    queryKey: ['tickets', query],
    queryFn: ({ signal }) => call<Paged<Ticket>>('/tickets', { query: { ...query }, signal }),
    enabled: wanted && query.stores.length > 0, placeholderData: keepPreviousData,
  })
}

/** The reason is asked for where somebody closes a complaint that they have handled themselves. */
export type TicketStep = { ticket: Ticket; note: string; reason?: string } | { ticket: Ticket }

/** Closing with a note, or reopening. */
export function useTicketStep() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (step: TicketStep) => call<Ticket>(at(step.ticket.storeId, `/tickets/${step.ticket.id}/${'note' in step ? 'close' : 'reopen'}`), {
      method: 'POST', body: 'note' in step ? { note: step.note, version: step.ticket.version, reason: step.reason } : { version: step.ticket.version },
    }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['tickets'] }),
  })
}
