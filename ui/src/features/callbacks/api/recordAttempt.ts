import { useMutation, useQueryClient } from '@tanstack/react-query'
import { at, call } from '../../../shared/api/client'
import type { NewAttempt, Recorded } from '../../../shared/api/schema'
import { workQuery } from './readWork'

/** Records one attempt; 409 when somebody else was faster. */
export function useRecordAttempt(store: string, id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (attempt: NewAttempt) => call<Recorded>(at(store, `/callbacks/${id}/attempts`), { method: 'POST', body: attempt }),
    onSuccess: ({ next }) => {
      void queries.invalidateQueries({ queryKey: ['callbacks'], refetchType: 'none' })
      if (next) void queries.prefetchQuery(workQuery(next.storeId, next.callbackId))
    },
  })
}
