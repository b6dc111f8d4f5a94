import { useQuery } from '@tanstack/react-query'
import { call, inGroup } from './client'
import type { StandardLine } from './schema'

export const standardsKey = (group: string) => ['hq', group, 'standards']

/** Every version that a group's stores follow or may follow, a line each. */
export const useStandards = (group: string) => useQuery({
  queryKey: standardsKey(group), queryFn: () => call<StandardLine[]>(inGroup(group, '/standards')), staleTime: 30_000,
})

/** What a standard is called: by its newest version, or by its id where no version is known. */
export const titleOf = (lines: StandardLine[] | undefined, plugin: string): string =>
  (lines?.find(one => one.plugin === plugin && one.newest) ?? lines?.find(one => one.plugin === plugin))?.title ?? plugin
