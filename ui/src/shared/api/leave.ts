import { useMutation } from '@tanstack/react-query'
import { call, inGroup } from './client'
import { useRightsChanged } from './rights'

/** Leaves an entered store before its time is over. */
export function useLeave() {
  const changed = useRightsChanged()
  return useMutation({
    mutationFn: ({ group, store }: { group: string; store: string }) => call(inGroup(group, `/stores/${store}/entry`), { method: 'DELETE' }),
    onSuccess: changed,
  })
}
