import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../shared/api/client'
import { partnersKey } from '../../../shared/api/partners'
import { platformPeopleKey } from '../../../shared/api/platformPeople'
import type { NewPerson, PlatformPerson, PlatformPost } from '../../../shared/api/schema'

export function useAppoint() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (appointment: { post: PlatformPost; person: NewPerson }) => call<PlatformPerson>('/platform/people', { method: 'POST', body: appointment }),
    onSuccess: () => queries.invalidateQueries({ queryKey: platformPeopleKey }),
  })
}

export function useDismiss() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (subject: string) => call(`/platform/people/${subject}`, { method: 'DELETE' }),
    onSuccess: () => Promise.all([platformPeopleKey, partnersKey].map(queryKey => queries.invalidateQueries({ queryKey }))),
  })
}
