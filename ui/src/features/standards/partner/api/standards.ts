import { useQuery, useQueryClient } from '@tanstack/react-query'
import { call, upload } from '../../../../shared/api/client'
import type { PartnerLine, PartnerPage, Preview } from '../../../../shared/api/schema'
import type { Send } from '../../PluginDrop'

const path = '/partner/standards'
const key = ['partner', 'standards']

/** The partner's own versions, newest first. */
export const usePartnerStandards = () => useQuery({ queryKey: key, queryFn: () => call<PartnerLine[]>(path), refetchInterval: 60_000 })

export const usePartnerVersion = (plugin: string, version: string) => useQuery({
  queryKey: [...key, plugin, version], queryFn: () => call<PartnerPage>(`${path}/${encodeURIComponent(plugin)}/${encodeURIComponent(version)}`),
})

/** Asked of the plugin itself, in a worker of its own: not with every page. */
export const usePartnerPreview = (plugin: string, version: string) => useQuery({
  queryKey: ['partner', 'standard-preview', plugin, version], queryFn: () => call<Preview>(`${path}/${encodeURIComponent(plugin)}/${encodeURIComponent(version)}/preview`), staleTime: 300_000,
})

export function usePartnerUpload(): Send<PartnerPage> {
  const queries = useQueryClient()
  return async (file, told, signal) => {
    const made = await upload<PartnerPage>(path, file, told, signal)
    void queries.invalidateQueries({ queryKey: key })
    return made
  }
}
