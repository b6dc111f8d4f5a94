import { useQueries, useQuery } from '@tanstack/react-query'
import { at, call } from './client'
import type { Staff } from './schema'

const staff = (store: string) => ({
  queryKey: ['staff', store], queryFn: () => call<Staff[]>(at(store, '/staff')), staleTime: 300_000,
})

export const useStaff = (store: string) => useQuery({ ...staff(store), enabled: store !== '' })

/** Everybody who holds a post in one of the stores, once each. */
export function useStaffOf(stores: string[]): Staff[] {
  const found = useQueries({ queries: stores.map(staff) })
  const bySubject = new Map(found.flatMap(query => query.data ?? []).map(person => [person.subject, person]))
  return [...bySubject.values()]
}
