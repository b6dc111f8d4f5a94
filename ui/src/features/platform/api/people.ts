import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../shared/api/client'
import type { NewPerson, PlatformPerson, PlatformPost } from '../../../shared/api/schema'

const key = ['platform', 'people']

export const usePlatformPeople = () => useQuery({ queryKey: key, queryFn: () => call<PlatformPerson[]>('/platform/people') })

export function useAppoint() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (appointment: { post: PlatformPost; person: NewPerson }) => call<PlatformPerson>('/platform/people', { method: 'POST', body: appointment }),
    onSuccess: () => queries.invalidateQueries({ queryKey: key }),
  })
}

export function useDismiss() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (subject: string) => call(`/platform/people/${subject}`, { method: 'DELETE' }),
    onSuccess: () => queries.invalidateQueries({ queryKey: key }),
  })
}
