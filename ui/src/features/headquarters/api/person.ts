import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type Ask, call, inGroup } from '../../../shared/api/client'
import type { GroupPerson, Post, StandIn } from '../../../shared/api/schema'

export type PersonStep =
  | { do: 'disable' } | { do: 'enable' } | { do: 'invite' } | { do: 'password' } | { do: 'factor' } | { do: 'forgetFactor' }
  | { do: 'seat'; held: boolean } | { do: 'posts'; store: string; posts: Post[] } | { do: 'standIn'; store: string; standIn: StandIn }
  | { do: 'endStandIns'; store: string } | { do: 'remove' }

function request(step: PersonStep): [string, Ask] {
  switch (step.do) {
    case 'disable': return ['/disabled', { method: 'POST' }]
    case 'enable': return ['/disabled', { method: 'DELETE' }]
    case 'invite': return ['/invitation', { method: 'POST' }]
    case 'password': return ['/password', { method: 'POST' }]
    case 'factor': return ['/second-factor', { method: 'POST' }]
    case 'forgetFactor': return ['/second-factor', { method: 'DELETE' }]
    case 'seat': return ['/headquarters', { method: 'PUT', body: { held: step.held } }]
    case 'posts': return [`/posts/${step.store}`, { method: 'PUT', body: { posts: step.posts } }]
    case 'standIn': return [`/stand-ins/${step.store}`, { method: 'POST', body: step.standIn }]
    case 'endStandIns': return [`/stand-ins/${step.store}`, { method: 'DELETE' }]
    case 'remove': return ['', { method: 'DELETE' }]
  }
}

/** What headquarters does about a person; each but the removal answers with the person as they then are. */
export function usePersonStep(group: string, subject: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (step: PersonStep) => {
      const [rest, ask] = request(step)
      return call<GroupPerson | undefined>(inGroup(group, `/people/${subject}${rest}`), ask)
    },
    onSuccess: (person, step) => {
      if (step.do === 'remove') queries.removeQueries({ queryKey: ['hq', group, 'person', subject] })
      else if (person) queries.setQueryData(['hq', group, 'person', subject], person)
      void queries.invalidateQueries({ queryKey: ['hq', group, 'people'] })
    },
  })
}
