import { useQueryClient } from '@tanstack/react-query'
import { inGroup, upload } from '../../../../shared/api/client'
import { standardsKey } from '../../../../shared/api/standards'
import type { VersionPage } from '../../../../shared/api/schema'
import type { Send } from '../../PluginDrop'

/** Sends a version of the group's own. */
export function useUpload(group: string): Send<VersionPage> {
  const queries = useQueryClient()
  return async (file, told, signal) => {
    const made = await upload<VersionPage>(inGroup(group, '/standards'), file, told, signal)
    void queries.invalidateQueries({ queryKey: standardsKey(group) })
    return made
  }
}
