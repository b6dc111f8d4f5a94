import { useMutation, useQueryClient } from '@tanstack/react-query'
import { at, call } from '../../../shared/api/client'
import type { Entry } from '../../../shared/api/schema'

export interface Assignment { entries: Entry[]; assignee: string | null }

/** Gives entries to somebody, store by store, because each store is written on its own. */
export async function assign({ entries, assignee }: Assignment) {
  for (const [store, own] of Map.groupBy(entries, entry => entry.storeId)) {
    const callbacks = own.map(entry => ({ id: entry.callbackId, version: entry.version }))
    await call(at(store, '/callbacks/assign'), { method: 'POST', body: { callbacks, assignee } })
  }
}

export function useAssign() {
  const queries = useQueryClient()
  return useMutation({ mutationFn: assign, onSettled: () => queries.invalidateQueries({ queryKey: ['callbacks'] }) })
}
