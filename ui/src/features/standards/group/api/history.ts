import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { call } from '../../../../shared/api/client'
import type { Activation, Paged } from '../../../../shared/api/schema'
import { keyOf, pathOf } from './standard'

/** Who activated which version where, newest first. */
export const useHistory = (group: string, plugin: string, store: string, page: number, size: number) => useQuery({
  queryKey: keyOf(group, plugin, 'history', store, page, size), queryFn: () => call<Paged<Activation>>(pathOf(group, plugin, '/history'), { query: { store, page, size } }), placeholderData: keepPreviousData,
})
