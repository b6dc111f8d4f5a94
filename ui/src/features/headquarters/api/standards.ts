import { useQuery } from '@tanstack/react-query'
import { call, inGroup } from '../../../shared/api/client'
import type { StandardOption } from '../../../shared/api/schema'

export const useStandards = (group: string) => useQuery({
  queryKey: ['hq', group, 'standards'], queryFn: () => call<StandardOption[]>(inGroup(group, '/standards')), staleTime: 300_000,
})
