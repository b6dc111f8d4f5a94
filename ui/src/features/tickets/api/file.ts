import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { at, call } from '../../../shared/api/client'
import type { Recording, Ticket, TicketFile } from '../../../shared/api/schema'

export const useTicketFile = (store: string, id: string, language: string) =>
  useQuery({ queryKey: ['tickets', 'file', store, id, language], queryFn: ({ signal }) => call<TicketFile>(at(store, `/tickets/${id}`), { signal }) })

/** What is done to a ticket on its page; each upon the version that was seen. */
export type Deed =
  | { kind: 'correct' | 'split'; recording: Recording }
  | { kind: 'link' | 'merge'; other: string }
  | { kind: 'undo'; event: string }

function address(deed: Deed) {
  switch (deed.kind) {
    case 'correct': return '/recording'
    case 'undo': return `/events/${deed.event}/undo`
    default: return `/${deed.kind}`
  }
}

export function useDeed(ticket: Ticket) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (deed: Deed) => call<Ticket>(at(ticket.storeId, `/tickets/${ticket.id}${address(deed)}`), {
      method: deed.kind === 'correct' ? 'PUT' : 'POST',
      body: { version: ticket.version, ...('recording' in deed && { recording: deed.recording }), ...('other' in deed && { ticketId: deed.other }) },
    }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['tickets'] }),
  })
}
