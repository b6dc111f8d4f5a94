import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { at, call } from '../../../shared/api/client'
import type { Confirmed, Correction, Import, Paged } from '../../../shared/api/schema'

/** The queue of all those stores as one. */
export function useCorrections(stores: string[], state: string, page: number) {
  return useQuery({
    queryKey: ['corrections', stores, state, page],
    queryFn: ({ signal }) => call<Paged<Correction>>('/corrections', { query: { stores, state, page }, signal }),
    enabled: stores.length > 0, placeholderData: keepPreviousData,
  })
}

/** The first values that an import changed. */
export function useChanges(store: string, id: string) {
  return useQuery({
    queryKey: ['corrections', store, id, 'changes'],
    queryFn: () => call<Paged<Correction>>(at(store, `/corrections/${id}/changes`), { query: { size: 10 } }),
  })
}

/** `undo` takes an import back as a whole; a version confirms over a value that changed meanwhile. */
export interface Judgement { correction: Correction; verdict: 'confirm' | 'revert' | 'undo'; reason?: string; subjectVersion?: number }

function useRefresh() {
  const queries = useQueryClient()
  return () => Promise.all(['corrections', 'customers', 'imports', 'callbacks'].map(queryKey => queries.invalidateQueries({ queryKey: [queryKey] })))
}

export function useJudge() {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: async ({ correction: { storeId, id, importId }, verdict, reason, subjectVersion }: Judgement) => {
      switch (verdict) {
        case 'confirm': await call<Correction>(at(storeId, `/corrections/${id}/confirm`), { method: 'POST', body: { reason, subjectVersion } }); break
        case 'revert': await call<Correction>(at(storeId, `/corrections/${id}/revert`), { method: 'POST' }); break
        case 'undo': await call<Import>(at(storeId, `/imports/${importId}/revert`), { method: 'POST' }); break
      }
    },
    onSettled: refresh,
  })
}

/** Confirms many, store by store; what could not be confirmed comes back with the reason. */
export function useConfirmAll() {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: async ({ corrections, reason }: { corrections: Correction[]; reason?: string }) => {
      const all: Confirmed = { confirmed: [], left: [] }
      for (const store of new Set(corrections.map(one => one.storeId))) {
        const ids = corrections.filter(one => one.storeId === store).map(one => one.id)
        const done = await call<Confirmed>(at(store, '/corrections/confirm'), { method: 'POST', body: { ids, reason } })
        all.confirmed.push(...done.confirmed)
        all.left.push(...done.left)
      }
      return all
    },
    onSettled: refresh,
  })
}
