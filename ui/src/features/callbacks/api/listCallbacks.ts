import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { call } from '../../../shared/api/client'
import type { CallbackList } from '../../../shared/api/schema'

export interface ListQuery {
  stores: string[]; day: string; assignee: string; channel: string[]; state: string[]; q: string; sort: string; page: number; size: number
}

export const fetchList = (query: ListQuery, signal?: AbortSignal) =>
  call<CallbackList>('/callbacks', { query: { ...query, sort: query.sort === 'list' ? '' : query.sort }, signal })

/**
 * The day's list of the stores shown. The last answer stays on screen while a new one is under way; whoever comes back to the tab sees it
 * as it is now.
 */
export function useCallbackList(query: ListQuery) {
  return useQuery({
    queryKey: ['callbacks', 'list', query], queryFn: ({ signal }) => fetchList(query, signal), placeholderData: keepPreviousData,
    refetchInterval: 60_000, refetchOnWindowFocus: 'always',
  })
}
