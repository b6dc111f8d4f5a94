import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call, inGroup } from '../../../shared/api/client'
import type { ManyChange, ManyResult } from '../../../shared/api/schema'

/** The same change for many stores; a dry run tells what would come of it. */
export function useChangeMany(group: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (change: ManyChange) => call<ManyResult>(inGroup(group, '/settings/changes'), { method: 'POST', body: change }),
    onSuccess: result => { if (!result.dryRun) void queries.invalidateQueries({ queryKey: ['hq', group] }) },
  })
}
