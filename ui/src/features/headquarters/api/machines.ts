import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call, inGroup } from '../../../shared/api/client'
import type { Credentials, MachineList } from '../../../shared/api/schema'

const key = (group: string) => ['hq', group, 'machines']

export const useMachines = (group: string) => useQuery({ queryKey: key(group), queryFn: () => call<MachineList>(inGroup(group, '/machines')) })

export type MachineStep =
  | { do: 'create'; store: string; name: string; operations: string[]; contactsClear: boolean }
  | { do: 'grant'; id: string; operations: string[]; contactsClear: boolean }
  | { do: 'renew'; id: string } | { do: 'revoke'; id: string }

/** Only creating and renewing answer with credentials; their secret is shown this once. */
export function useMachineStep(group: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (step: MachineStep): Promise<Credentials | undefined> => {
      switch (step.do) {
        case 'create': return call<Credentials>(inGroup(group, '/machines'), { method: 'POST', body: { store: step.store, name: step.name, operations: step.operations, contactsClear: step.contactsClear } })
        case 'renew': return call<Credentials>(inGroup(group, `/machines/${step.id}/secret`), { method: 'POST' })
        case 'grant': await call(inGroup(group, `/machines/${step.id}`), { method: 'PUT', body: { operations: step.operations, contactsClear: step.contactsClear } }); return undefined
        case 'revoke': await call(inGroup(group, `/machines/${step.id}`), { method: 'DELETE' }); return undefined
      }
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: key(group) }),
  })
}
