import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { call, inGroup } from '../../../shared/api/client'
import type { GroupDeed, Paged } from '../../../shared/api/schema'

/** What headquarters did, newest first. */
export const useDeeds = (group: string, page: number, size: number) => useQuery({
  queryKey: ['hq', group, 'deeds', page, size], queryFn: () => call<Paged<GroupDeed>>(inGroup(group, '/audit'), { query: { page, size } }),
  placeholderData: keepPreviousData,
})
