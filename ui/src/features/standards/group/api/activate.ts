import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../../shared/api/client'
import type { ManyResult } from '../../../../shared/api/schema'
import { pathOf } from './standard'

/** `stores` absent: all of the group. */
export type Activating = { version: string; stores: string[] | null; dryRun: boolean }
export type RollingBack = { stores: string[] | null; dryRun: boolean }

/** Another version for stores, or each back to the one before. Settings are read anew with it: versions declare different ones. */
function useChange<Request extends { dryRun: boolean }>(group: string, plugin: string, way: 'activate' | 'rollback') {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: Request) => call<ManyResult>(pathOf(group, plugin, `/${way}`), { method: 'POST', body }),
    onSuccess: result => { if (!result.dryRun) void queries.invalidateQueries({ queryKey: ['hq', group] }) },
  })
}

export const useActivate = (group: string, plugin: string) => useChange<Activating>(group, plugin, 'activate')
export const useRollBack = (group: string, plugin: string) => useChange<RollingBack>(group, plugin, 'rollback')

/** What a rollback of these stores would do; asked when a dialog opens, and anew each time. */
export const useRollbackTrial = (group: string, plugin: string, stores: string[] | undefined) => useQuery({
  // Of a key of its own: the rollback itself makes everything of the group be read anew, but not what it began with.
  queryKey: ['rollback-trial', group, plugin, stores], enabled: stores !== undefined && stores.length > 0, gcTime: 0, staleTime: Infinity, refetchOnWindowFocus: false,
  queryFn: () => call<ManyResult>(pathOf(group, plugin, '/rollback'), { method: 'POST', body: { stores, dryRun: true } }),
})
