import { useQueries, useQuery } from '@tanstack/react-query'
import { call, inGroup } from '../../../../shared/api/client'
import type { ShadowRun } from '../../../../shared/api/schema'
import { underWay } from '../kinds'

export const shadowPath = (group: string, store: string, rest = '') => inGroup(group, `/stores/${store}/shadow-runs${rest}`)
export const shadowKey = (group: string, store: string, ...rest: unknown[]) => ['hq', group, 'shadow-runs', store, ...rest]

const runsOf = (group: string, store: string) => ({
  queryKey: shadowKey(group, store), queryFn: () => call<ShadowRun[]>(shadowPath(group, store)),
})

/** A store's shadow runs, the latest first; read again while one is under way. */
export const useShadowRuns = (group: string, store: string) => useQuery({
  ...runsOf(group, store), enabled: store !== '', refetchInterval: query => (query.state.data?.some(underWay) ? 2_000 : false),
})

export const useShadowRunsOf = (group: string, stores: string[]) => useQueries({ queries: stores.map(store => ({ ...runsOf(group, store), staleTime: 30_000 })) })
