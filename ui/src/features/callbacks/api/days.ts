import { useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { at, call } from '../../../shared/api/client'
import type { Day, Opening, PutAside, Store } from '../../../shared/api/schema'

const dayOf = (store: string, day: string) => ({
  queryKey: ['callbacks', 'day', store, day], queryFn: () => call<Day>(at(store, `/days/${day}`)),
})

export const useDay = (store: string, day: string, enabled: boolean) => useQuery({ ...dayOf(store, day), enabled: enabled && day !== '' })

/** What is put aside on that day, store by store; only stores that have something. */
export function usePutAside(stores: Store[], day: string): { store: Store; putAside: PutAside[] }[] {
  const found = useQueries({ queries: stores.map(store => ({ ...dayOf(store.id, day), staleTime: 60_000 })) })
  return stores.map((store, at) => ({ store, putAside: found[at].data?.putAside ?? [] })).filter(one => one.putAside.length > 0)
}

export interface DayStep { store: string; day: string }
export type DayAction =
  | (DayStep & { kind: 'handIn'; note: string })
  | (DayStep & { kind: 'takeBack' })
  | (DayStep & { kind: 'acknowledge'; agent: string; note: string })

const act = (action: DayAction) => {
  const path = at(action.store, `/days/${action.day}`)
  switch (action.kind) {
    case 'handIn': return call(`${path}/hand-in`, { method: 'POST', body: { note: action.note } })
    case 'takeBack': return call(`${path}/hand-in`, { method: 'DELETE' })
    case 'acknowledge': return call(`${path}/acknowledge`, { method: 'POST', body: { agent: action.agent, note: action.note } })
  }
}

/** Handing in one's day, taking it back while nobody has acknowledged it, and acknowledging it. */
export function useDayAction() {
  const queries = useQueryClient()
  return useMutation({ mutationFn: act, onSettled: () => queries.invalidateQueries({ queryKey: ['callbacks'] }) })
}

/** Opens today's list; a second time only takes in what is new. */
export function useOpenDay() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ store, day }: DayStep) => call<Opening>(at(store, `/days/${day}/open`), { method: 'POST' }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['callbacks'] }),
  })
}
