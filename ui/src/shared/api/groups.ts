import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { call } from './client'
import type { Group, Paged } from './schema'

/** The platform's groups, for its operator. */
export const useGroups = (q: string, page: number, size: number) => useQuery({
  queryKey: ['groups', q, page, size], queryFn: () => call<Paged<Group>>('/platform/groups', { query: { q, page, size } }), placeholderData: keepPreviousData,
})
