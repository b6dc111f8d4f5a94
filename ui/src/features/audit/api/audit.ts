import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { at, call } from '../../../shared/api/client'
import type { AuditLine, Paged, Verified } from '../../../shared/api/schema'

export interface AuditFilter { person: string; action: string; subject: string; from: string; to: string; page: number }

export function useAudit(store: string, filter: AuditFilter) {
  return useQuery({
    queryKey: ['audit', store, filter],
    queryFn: ({ signal }) => call<Paged<AuditLine>>(at(store, '/audit'), { query: { ...filter }, signal }),
    enabled: store !== '', placeholderData: keepPreviousData,
  })
}

/** Recomputes a month of seals, so it is asked once and not with every filter. */
export const useVerification = (store: string) => useQuery({
  queryKey: ['audit-verification', store],
  queryFn: ({ signal }) => call<Verified>(at(store, '/audit/verification'), { signal }),
  enabled: store !== '', staleTime: 300_000,
})
