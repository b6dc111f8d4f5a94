import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call, inGroup } from '../../../shared/api/client'
import type { StoreEntry } from '../../../shared/api/schema'
import { rememberEntry } from '../../../shared/entry'

/** Enters a store for a while. Afterwards it stands among the stores of the person, so these are read anew first. */
export function useEnter(group: string, store: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (reason: string) => call<StoreEntry>(inGroup(group, `/stores/${store}/entry`), { method: 'POST', body: { reason } }),
    onSuccess: async entry => {
      rememberEntry(group, store, entry)
      await queries.invalidateQueries({ queryKey: ['me'] })
    },
  })
}
