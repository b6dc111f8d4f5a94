import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { at, call } from '../../../shared/api/client'
import type { Paged, Ticket } from '../../../shared/api/schema'

export interface TicketQuery { state: string; kind: string; page: number }

export function useTickets(store: string, query: TicketQuery) {
  return useQuery({
    queryKey: ['tickets', store, query],
    queryFn: ({ signal }) => call<Paged<Ticket>>(at(store, '/tickets'), { query: { ...query }, signal }),
    enabled: store !== '', placeholderData: keepPreviousData,
  })
}

export type TicketStep = { ticket: Ticket; note: string } | { ticket: Ticket }

/** Closing with a note, or reopening. */
export function useTicketStep(store: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (step: TicketStep) => call<Ticket>(at(store, `/tickets/${step.ticket.id}/${'note' in step ? 'close' : 'reopen'}`), {
      method: 'POST', body: 'note' in step ? { note: step.note, version: step.ticket.version } : { version: step.ticket.version },
    }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['tickets'] }),
  })
}
