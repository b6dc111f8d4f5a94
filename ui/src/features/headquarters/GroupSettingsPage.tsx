import { useTranslation } from 'react-i18next'
import type { MyGroup } from '../../shared/api/schema'
import { mayInGroup } from '../../shared/session'
import { SettingsForm } from '../../shared/settings/SettingsForm'
import { usePageTitle } from '../../shared/usePageTitle'
import { useChangeLayer, useLayer } from '../../shared/api/layers'

/** What holds in every store that has no value of its own. */
export default function GroupSettingsPage({ group }: { group: MyGroup }) {
  const { t } = useTranslation()
  usePageTitle(t('headquarters.groupSettings.title'))
  const settings = useLayer(group.id)
  const save = useChangeLayer(group.id)
  return (
    <>
      <div className="page-head"><h1>{t('headquarters.groupSettings.title')}</h1></div>
      <p className="muted">{t('headquarters.groupSettings.help')}</p>
      <SettingsForm settings={settings} save={save} layer="GROUP" writable={mayInGroup(group, 'STORES_CONFIGURE')} headquarters />
    </>
  )
}
