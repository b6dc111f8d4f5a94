import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { call, inGroup } from '../../../shared/api/client'
import type { AuditLine, Paged, Verified } from '../../../shared/api/schema'

/** What headquarters did, newest first. */
export const useDeeds = (group: string, page: number, size: number) => useQuery({
  queryKey: ['hq', group, 'deeds', page, size], queryFn: () => call<Paged<AuditLine>>(inGroup(group, '/audit'), { query: { page, size } }),
  placeholderData: keepPreviousData,
})

/** Recomputes a month of the group's seals, so it is asked once and not with every page. */
export const useGroupVerification = (group: string) => useQuery({
  queryKey: ['hq', group, 'deeds-verification'], queryFn: () => call<Verified>(inGroup(group, '/audit/verification')), staleTime: 300_000,
})
