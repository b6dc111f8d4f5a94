import { useQuery } from '@tanstack/react-query'
import { call } from '../../../../shared/api/client'
import type { Preview } from '../../../../shared/api/schema'
import { keyOf, pathOf } from './standard'

/** Asked of the plugin's worker, so not with every page; a version answers the same every time. */
export const usePreview = (group: string, plugin: string, version: string) => useQuery({
  queryKey: keyOf(group, plugin, 'preview', version), queryFn: () => call<Preview>(pathOf(group, plugin, `/${encodeURIComponent(version)}/preview`)), staleTime: 300_000,
})
