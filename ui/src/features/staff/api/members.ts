import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { at, call } from '../../../shared/api/client'
import type { NewPerson, Post, StaffMember, StaffPage, StandIn } from '../../../shared/api/schema'

const key = (store: string) => ['staff-members', store]

export const useMembers = (store: string) =>
  useQuery({ queryKey: key(store), queryFn: () => call<StaffPage>(at(store, '/staff/members')), enabled: store !== '' })

export type StaffStep =
  | { do: 'posts'; subject: string; posts: Post[] } | { do: 'standIn'; subject: string; standIn: StandIn } | { do: 'endStandIns'; subject: string }
  | { do: 'invite'; person: NewPerson; posts: Post[] }

/** What the head of a store does about its people, within what headquarters allows. */
export function useStaffStep(store: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (step: StaffStep): Promise<StaffPage | StaffMember> => {
      switch (step.do) {
        case 'posts': return call<StaffPage>(at(store, `/staff/${step.subject}/posts`), { method: 'PUT', body: { posts: step.posts } })
        case 'standIn': return call<StaffPage>(at(store, `/staff/${step.subject}/stand-ins`), { method: 'POST', body: step.standIn })
        case 'endStandIns': return call<StaffPage>(at(store, `/staff/${step.subject}/stand-ins`), { method: 'DELETE' })
        case 'invite': return call<StaffMember>(at(store, '/staff'), { method: 'POST', body: { person: step.person, posts: step.posts } })
      }
    },
    onSuccess: () => Promise.all([queries.invalidateQueries({ queryKey: key(store) }), queries.invalidateQueries({ queryKey: ['staff', store] })]),
  })
}
