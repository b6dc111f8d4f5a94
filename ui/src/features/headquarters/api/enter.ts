import { useMutation } from '@tanstack/react-query'
import { call, inGroup } from '../../../shared/api/client'
import { useRightsChanged } from '../../../shared/api/rights'
import type { StoreEntry } from '../../../shared/api/schema'

/** Enters a store for a while. Afterwards it stands among the stores of the person, so these are read anew first. */
export function useEnter(group: string, store: string) {
  const changed = useRightsChanged()
  return useMutation({
    mutationFn: (reason: string) => call<StoreEntry>(inGroup(group, `/stores/${store}/entry`), { method: 'POST', body: { reason } }),
    onSuccess: changed,
  })
}
