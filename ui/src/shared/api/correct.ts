import { useMutation, useQueryClient } from '@tanstack/react-query'
import { at, call } from './client'
import type { Correction, CorrectionField } from './schema'

export interface NewCorrection { store: string; subject: 'customers' | 'vehicles'; id: string; field: CorrectionField; value: string; version: number }

/** A correction made while talking: it awaits confirmation, and counts at once or only then, as the store has set. */
export function useCorrect() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ store, subject, id, ...body }: NewCorrection) =>
      call<Correction>(at(store, `/${subject}/${id}/corrections`), { method: 'POST', body }),
    onSuccess: () => Promise.all([
      queries.invalidateQueries({ queryKey: ['callbacks'] }), queries.invalidateQueries({ queryKey: ['customers'] }),
      queries.invalidateQueries({ queryKey: ['corrections'] }),
    ]),
  })
}
