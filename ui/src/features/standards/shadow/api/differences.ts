import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { call } from '../../../../shared/api/client'
import type { Paged, ShadowDifference, ShadowRun } from '../../../../shared/api/schema'
import { underWay } from '../kinds'
import { shadowKey, shadowPath } from './shadowRuns'

/** What would change, one by one; of one kind, if one is chosen. More of them come while the run is under way. */
export const useDifferences = (group: string, run: ShadowRun, kind: string, page: number, size: number) => useQuery({
  queryKey: shadowKey(group, run.store, run.id, 'differences', kind, page, size),
  queryFn: () => call<Paged<ShadowDifference>>(shadowPath(group, run.store, `/${run.id}/differences`), { query: { kind, page, size } }),
  placeholderData: keepPreviousData, refetchInterval: underWay(run) ? 3_000 : false,
})
