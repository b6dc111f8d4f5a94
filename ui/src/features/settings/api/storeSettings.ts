import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { at, call } from '../../../shared/api/client'
import type { StoreSettings } from '../../../shared/api/schema'

const key = (store: string) => ['settings', store]

export const useSettings = (store: string) =>
  useQuery({ queryKey: key(store), queryFn: () => call<StoreSettings>(at(store, '/settings')), enabled: store !== '' })

/** Values by key; null gives a setting back to the layer below. */
export interface SettingsChange { values: Record<string, string | null>; version: number }

export function useChangeSettings(store: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (change: SettingsChange) => call<StoreSettings>(at(store, '/settings'), { method: 'PUT', body: change }),
    onSuccess: page => queries.setQueryData(key(store), page),
  })
}
