import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { at, call } from '../../../shared/api/client'
import type { Import, ImportField, ImportState, Paged } from '../../../shared/api/schema'

const moving: ImportState[] = ['CHECKING', 'LOADING', 'UNDOING']
export const underWay = (one: Pick<Import, 'state'> | undefined) => one !== undefined && moving.includes(one.state)

/** The imports of all those stores as one list. */
export function useImports(stores: string[], page: number) {
  return useQuery({
    queryKey: ['imports', 'list', stores, page],
    queryFn: ({ signal }) => call<Paged<Import>>('/imports', { query: { stores, page }, signal }),
    enabled: stores.length > 0, placeholderData: keepPreviousData,
    refetchInterval: query => (query.state.data?.entries.some(underWay) ? 2_000 : false),
  })
}

/** One import; asked again every second while it is being checked, loaded or undone. */
export function useImport(store: string, id: string) {
  return useQuery({
    queryKey: ['imports', store, id], queryFn: () => call<Import>(at(store, `/imports/${id}`)),
    refetchInterval: query => (underWay(query.state.data) ? 1_000 : false),
  })
}

export function useUpload(store: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (file: File) => call<Import>(at(store, '/imports'), {
      method: 'POST', body: file,
      headers: { 'Content-Type': 'application/octet-stream', 'X-File-Name': encodeURIComponent(file.name) },
    }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['imports'] }),
  })
}

export type ImportStep =
  | { kind: 'mapping'; columns: Record<string, string | null>; save: boolean }
  | { kind: 'load'; answers: string[] }
  | { kind: 'undo' }

export function useImportStep(store: string, id: string) {
  const queries = useQueryClient()
  const path = at(store, `/imports/${id}`)
  return useMutation({
    mutationFn: (step: ImportStep) => {
      switch (step.kind) {
        case 'mapping': return call<Import>(`${path}/mapping`, { method: 'PUT', body: { columns: step.columns, save: step.save } })
        case 'load': return call<Import>(`${path}/load`, { method: 'POST', body: { answers: step.answers } })
        case 'undo': return call<Import>(`${path}/undo`, { method: 'POST' })
      }
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['imports'] }),
  })
}

export const useImportFields = (store: string, kind: string | null) =>
  useQuery({ queryKey: ['imports', 'fields', store, kind], queryFn: () => call<ImportField[]>(at(store, '/imports/fields'), { query: { kind } }), staleTime: 300_000, enabled: kind !== null })
