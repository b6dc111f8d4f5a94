import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call, inGroup } from '../../../shared/api/client'
import type { GroupPerson, NewPerson, Paged } from '../../../shared/api/schema'

export interface PeopleQuery { q: string; store?: string; page: number; size: number }

export const usePeople = (group: string, query: PeopleQuery, enabled = true) => useQuery({
  queryKey: ['hq', group, 'people', query], queryFn: () => call<Paged<GroupPerson>>(inGroup(group, '/people'), { query: { ...query } }),
  placeholderData: keepPreviousData, enabled,
})

export const usePerson = (group: string, subject: string) =>
  useQuery({ queryKey: ['hq', group, 'person', subject], queryFn: () => call<GroupPerson>(inGroup(group, `/people/${subject}`)) })

export function useInvite(group: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (person: NewPerson) => call<GroupPerson>(inGroup(group, '/people'), { method: 'POST', body: person }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['hq', group, 'people'] }),
  })
}
