import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../shared/api/client'
import { partnersKey } from '../../../shared/api/partners'
import type { NewPartner, Partner } from '../../../shared/api/schema'

export function useCreatePartner() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (partner: NewPartner) => call<Partner>('/platform/partners', { method: 'POST', body: partner }),
    onSuccess: () => queries.invalidateQueries({ queryKey: partnersKey }),
  })
}

/** What they uploaded alone, and certificates trusted for them alone, become the organisation's: all of the platform's lists may say something else. */
export function useAppointToPartner(partner: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (subject: string) => call<Partner>(`/platform/partners/${partner}/people/${subject}`, { method: 'PUT' }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['platform'] }),
  })
}

/** They act for themselves again; what they uploaded for the organisation stays there. */
export function useRemoveFromPartner() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ partner, subject }: { partner: string; subject: string }) => call<Partner>(`/platform/partners/${partner}/people/${subject}`, { method: 'DELETE' }),
    onSettled: () => queries.invalidateQueries({ queryKey: partnersKey }),
  })
}
