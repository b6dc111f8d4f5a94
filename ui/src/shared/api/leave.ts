import { useMutation, useQueryClient } from '@tanstack/react-query'
import { forgetEntry } from '../entry'
import { call, inGroup } from './client'

/** Leaves an entered store before its time is over; what was read there is forgotten here too. */
export function useLeave() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ group, store }: { group: string; store: string }) => call(inGroup(group, `/stores/${store}/entry`), { method: 'DELETE' }),
    onSuccess: async (_, { store }) => {
      forgetEntry(store)
      await queries.invalidateQueries({ queryKey: ['me'] })
    },
  })
}
