import { useQuery } from '@tanstack/react-query'
import { call, inGroup } from '../../../../shared/api/client'
import { standardsKey } from '../../../../shared/api/standards'
import type { StandardDetail } from '../../../../shared/api/schema'

export const pathOf = (group: string, plugin: string, rest = '') => inGroup(group, `/standards/${encodeURIComponent(plugin)}${rest}`)
export const keyOf = (group: string, plugin: string, ...rest: unknown[]) => [...standardsKey(group), plugin, ...rest]

/** A standard with all its versions. */
export const useStandard = (group: string, plugin: string) => useQuery({
  queryKey: keyOf(group, plugin), queryFn: () => call<StandardDetail>(pathOf(group, plugin)), refetchInterval: 60_000,
})
