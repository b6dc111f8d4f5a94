import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../../shared/api/client'
import type { Preview, ReviewLine, ReviewPage } from '../../../../shared/api/schema'

const key = ['platform', 'standards']
const path = (plugin: string, version: string, rest = '') => `/platform/standards/${encodeURIComponent(plugin)}/${encodeURIComponent(version)}${rest}`

/** Partners' and shipped versions, what waits for review first. */
export const useReviewLines = () => useQuery({ queryKey: key, queryFn: () => call<ReviewLine[]>('/platform/standards'), refetchInterval: 60_000 })

export const useReviewPage = (plugin: string, version: string) => useQuery({
  queryKey: [...key, plugin, version], queryFn: () => call<ReviewPage>(path(plugin, version)), staleTime: 0,
})

/** Asked of the plugin itself, in a worker of its own: not with every page. */
export const useReviewPreview = (plugin: string, version: string) => useQuery({
  queryKey: ['platform', 'standard-preview', plugin, version], queryFn: () => call<Preview>(path(plugin, version, '/preview')), staleTime: 300_000,
})

/** `stores`: how many are seen to follow it, so that nobody withdraws what they think is unused. */
export type Verdict = { do: 'publish' } | { do: 'refuse'; reason: string } | { do: 'withdraw'; reason: string; stores: number }

export function useVerdict(plugin: string, version: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ do: what, ...body }: Verdict) => call<ReviewPage>(path(plugin, version, `/${what}`), { method: 'POST', ...(what !== 'publish' && { body }) }),
    onSuccess: page => {
      queries.setQueryData([...key, plugin, version], page)
      void queries.invalidateQueries({ queryKey: key, exact: true })
    },
    // Somebody may have been quicker, or a store may have begun to follow it.
    onError: () => queries.invalidateQueries({ queryKey: [...key, plugin, version] }),
  })
}
