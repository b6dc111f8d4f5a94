import { useMutation, useQueryClient } from '@tanstack/react-query'
import { at, call } from './client'
import type { CorrectionField } from './schema'

export interface NewCorrection { store: string; subject: 'customers' | 'vehicles'; id: string; field: CorrectionField; value: string; version: number }

/** A correction made while talking: takes effect at once and awaits confirmation. */
export function useCorrect() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ store, subject, id, ...body }: NewCorrection) =>
      call(at(store, `/${subject}/${id}/corrections`), { method: 'POST', body }),
    onSuccess: () => Promise.all([
      queries.invalidateQueries({ queryKey: ['callbacks'] }), queries.invalidateQueries({ queryKey: ['customers'] }),
      queries.invalidateQueries({ queryKey: ['corrections'] }),
    ]),
  })
}
