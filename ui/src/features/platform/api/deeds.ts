import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { call } from '../../../shared/api/client'
import type { AuditLine, Paged, Verified } from '../../../shared/api/schema'

/** What operators did, newest first. */
export const usePlatformDeeds = (page: number, size: number) => useQuery({
  queryKey: ['platform', 'deeds', page, size], queryFn: () => call<Paged<AuditLine>>('/platform/audit', { query: { page, size } }),
  placeholderData: keepPreviousData,
})

/** Recomputes a month of the platform's seals, so it is asked once and not with every page. */
export const usePlatformVerification = () => useQuery({
  queryKey: ['platform', 'deeds-verification'], queryFn: () => call<Verified>('/platform/audit/verification'), staleTime: 300_000,
})
