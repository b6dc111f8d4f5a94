import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { at, call } from './client'
import type { ServiceKind, ServiceKindWords } from './schema'

const key = (store: string) => ['service-kinds', store]
const path = (store: string) => at(store, '/service-kinds')

export const useServiceKinds = (store: string) =>
  useQuery({ queryKey: key(store), queryFn: () => call<ServiceKindWords>(path(store)), enabled: store !== '' })

export type WordStep = { word: string; kind: ServiceKind } | { word: string; forget: true }

/** Says what a word means, or takes the store's own word back. Orders that carry it are read again and today's list follows. */
export function useClassify(store: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (step: WordStep) => ('forget' in step
      ? call<ServiceKindWords>(path(store), { method: 'DELETE', query: { word: step.word } })
      : call<ServiceKindWords>(path(store), { method: 'PUT', body: step })),
    onSuccess: words => {
      queries.setQueryData(key(store), words)
      void queries.invalidateQueries({ queryKey: ['callbacks'] })
    },
  })
}
