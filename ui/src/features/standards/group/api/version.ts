import { useQuery } from '@tanstack/react-query'
import { call } from '../../../../shared/api/client'
import type { VersionPage } from '../../../../shared/api/schema'
import { keyOf, pathOf } from './standard'

/** Everything told about one version; what it says never changes, only its state does. */
export const useVersion = (group: string, plugin: string, version: string | undefined) => useQuery({
  queryKey: keyOf(group, plugin, 'version', version), queryFn: () => call<VersionPage>(pathOf(group, plugin, `/${encodeURIComponent(version!)}`)), enabled: version !== undefined,
})
