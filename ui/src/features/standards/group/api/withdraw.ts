import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../../shared/api/client'
import { standardsKey } from '../../../../shared/api/standards'
import { pathOf } from './standard'

/** Ends a version of the group's own: nobody begins with it any more. */
export function useWithdraw(group: string, plugin: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (version: string) => call(pathOf(group, plugin, `/${encodeURIComponent(version)}`), { method: 'DELETE' }),
    onSuccess: () => queries.invalidateQueries({ queryKey: standardsKey(group) }),
  })
}
