import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { at, call } from '../../../shared/api/client'
import type { StoreSettings } from '../../../shared/api/schema'
import type { SettingsChange } from '../../../shared/settings/SettingsForm'

const key = (store: string) => ['settings', store]

export const useSettings = (store: string) =>
  useQuery({ queryKey: key(store), queryFn: () => call<StoreSettings>(at(store, '/settings')), enabled: store !== '' })

export function useChangeSettings(store: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (change: SettingsChange) => call<StoreSettings>(at(store, '/settings'), { method: 'PUT', body: change }),
    onSuccess: page => queries.setQueryData(key(store), page),
  })
}
