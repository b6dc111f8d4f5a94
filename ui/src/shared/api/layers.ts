import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call, inGroup } from './client'
import type { StoreSettings } from './schema'
import type { SettingsChange } from '../settings/SettingsForm'

const path = (group: string, store?: string) => inGroup(group, store ? `/stores/${store}/settings` : '/settings')
const key = (group: string, store?: string) => ['hq', group, 'settings', store ?? 'group']

/** A store's settings, or without a store the group's own. */
export const useLayer = (group: string, store?: string) =>
  useQuery({ queryKey: key(group, store), queryFn: () => call<StoreSettings>(path(group, store)) })

export function useChangeLayer(group: string, store?: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (change: SettingsChange) => call<StoreSettings>(path(group, store), { method: 'PUT', body: change }),
    onSuccess: page => {
      // What the group sets shows in every store that has no value of its own.
      void queries.invalidateQueries({ queryKey: ['hq', group, 'settings'], predicate: query => query.queryKey[3] !== (store ?? 'group') })
      queries.setQueryData(key(group, store), page)
    },
  })
}
