import type { UseQueryResult } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useChangeLayer, useLayer } from '../../../shared/api/layers'
import type { MyGroup, VersionPage } from '../../../shared/api/schema'
import { mayInGroup } from '../../../shared/session'
import { SettingsForm } from '../../../shared/settings/SettingsForm'
import { DeclaredSettings } from '../DeclaredSettings'

/** The group's values for what the standard in use declares, and what the version shown would let be set beside that. */
export function SettingsTab({ group, plugin, version, page }: { group: MyGroup; plugin: string; version: string; page: UseQueryResult<VersionPage> }) {
  const { t } = useTranslation()
  const settings = useLayer(group.id)
  const save = useChangeLayer(group.id)
  const known = settings.data?.values.filter(one => one.key.startsWith(`${plugin}:`)) ?? []
  const declared = page.data?.settings ?? []
  // Another version declares others, or others' limits: then its own list is shown beside.
  const differs = declared.filter(one => !known.some(other => other.key === one.key && other.defaultValue === one.defaultValue && other.min === one.min && other.max === one.max))
  const nothing = settings.isSuccess && known.length === 0
  return (
    <div className="parts">
      {!nothing && <p className="muted" style={{ margin: 0 }}>{t('activation.settings.help')}</p>}
      {nothing ? page.isSuccess && declared.length === 0 && <p className="muted">{t('activation.settings.none')}</p> : <SettingsForm settings={settings} save={save} layer="GROUP" plugin={plugin} writable={mayInGroup(group, 'STORES_CONFIGURE')} headquarters />}
      {settings.isSuccess && differs.length > 0 && (
        <>
          <h2 className="between">{t('activation.settings.other', { version })}</h2>
          <p className="muted" style={{ margin: 0 }}>{t('activation.settings.otherHelp')}</p>
          <DeclaredSettings settings={differs} />
        </>
      )}
    </div>
  )
}
