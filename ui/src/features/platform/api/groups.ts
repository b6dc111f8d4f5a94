import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../shared/api/client'
import type { Group, NewPerson } from '../../../shared/api/schema'

export function useCreateGroup() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (group: { code: string; name: string }) => call<Group>('/platform/groups', { method: 'POST', body: group }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['groups'] }),
  })
}

/** Invites somebody into a group's headquarters; from there the group goes on by itself. */
export const useSeat = () => useMutation({
  mutationFn: ({ group, person }: { group: string; person: NewPerson }) =>
    call<{ subject: string; userName: string }>(`/platform/groups/${group}/headquarters`, { method: 'POST', body: person }),
})
