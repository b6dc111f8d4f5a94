import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { at, call } from '../../../shared/api/client'
import type { Correction, Paged } from '../../../shared/api/schema'

export function useCorrections(store: string, state: string, page: number) {
  return useQuery({
    queryKey: ['corrections', store, state, page],
    queryFn: ({ signal }) => call<Paged<Correction>>(at(store, '/corrections'), { query: { state, page }, signal }),
    enabled: store !== '', placeholderData: keepPreviousData,
  })
}

export interface Judgement { id: string; verdict: 'confirm' | 'revert' }

export function useJudge(store: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ id, verdict }: Judgement) => call<Correction>(at(store, `/corrections/${id}/${verdict}`), { method: 'POST' }),
    onSettled: () => Promise.all([
      queries.invalidateQueries({ queryKey: ['corrections'] }), queries.invalidateQueries({ queryKey: ['customers'] }),
    ]),
  })
}
