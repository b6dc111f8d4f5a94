import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../shared/api/client'
import type { NationalDay, NationalYear } from '../../../shared/api/schema'

const key = ['platform', 'national-days']
const path = '/platform/national-days'

/** A year's days that are not what their weekday says. */
export const useNationalDays = (country: string, year: number) => useQuery({
  queryKey: [...key, country, year], queryFn: () => call<NationalYear>(path, { query: { country, year } }), placeholderData: keepPreviousData,
})

/** Day by day: what was set before one is refused stays set, and shows. */
export function useSetDays(country: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async ({ days, kind, name }: { days: string[]; kind: NationalDay['kind']; name: string }) => {
      for (const day of days) await call<NationalDay>(`${path}/${day}`, { method: 'PUT', query: { country }, body: { kind, name } })
    },
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  })
}

export function useClearDay(country: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (day: string) => call(`${path}/${day}`, { method: 'DELETE', query: { country } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: key }),
  })
}
