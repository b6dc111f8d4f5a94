import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { inZone } from '../format'
import { call } from './client'
import type { Clock } from './schema'

/** Business time; in the demo it may be moved. */
export function useClock() {
  return useQuery({ queryKey: ['clock'], queryFn: () => call<Clock>('/clock'), refetchInterval: 60_000, staleTime: 30_000 })
}

const loadedAt = new Date().toISOString()

/** Business time as an instant. */
export const useInstant = (): string => useClock().data?.now ?? loadedAt

/** Business time on a store's wall clock; until the platform answered, this machine's. */
export function useNow(zone: string): string {
  const { data } = useClock()
  return inZone(data?.now ?? loadedAt, zone)
}

export function useSetClock() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (now: string) => call<Clock>('/clock', { method: 'PUT', body: { now } }),
    onSuccess: () => queries.invalidateQueries(),
  })
}
