import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call, download } from '../../../../shared/api/client'
import type { ShadowRun } from '../../../../shared/api/schema'
import { underWay } from '../kinds'
import { shadowKey, shadowPath } from './shadowRuns'

/** One run; asked again every second while it is under way. */
export const useShadowRun = (group: string, store: string, run: string) => useQuery({
  queryKey: shadowKey(group, store, run), queryFn: () => call<ShadowRun>(shadowPath(group, store, `/${run}`)), enabled: store !== '' && run !== '',
  refetchInterval: query => (underWay(query.state.data) ? 1_000 : false),
})

export type ShadowStep = { ask: { plugin: string; version: string } } | { cancel: string }

/** Asks for a run of a store, or stops one. */
export function useShadowStep(group: string, store: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (step: ShadowStep) => ('ask' in step
      ? call<ShadowRun>(shadowPath(group, store), { method: 'POST', body: step.ask })
      : call<ShadowRun>(shadowPath(group, store, `/${step.cancel}`), { method: 'DELETE' })),
    onSuccess: run => {
      queries.setQueryData(shadowKey(group, store, run.id), run)
      void queries.invalidateQueries({ queryKey: shadowKey(group, store) })
    },
  })
}

export const downloadDifferences = (group: string, store: string, run: ShadowRun) =>
  download(shadowPath(group, store, `/${run.id}/differences.xlsx`), undefined, `shadow-run-${run.plugin}-${run.version}.xlsx`)
