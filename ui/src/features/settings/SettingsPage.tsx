import { useTranslation } from 'react-i18next'
import type { Store } from '../../shared/api/schema'
import { may } from '../../shared/session'
import { SettingsForm } from '../../shared/settings/SettingsForm'
import { Denied } from '../../shared/ui/Denied'
import { UnreadKinds } from '../../shared/ui/UnreadKinds'
import { StorePick, useStore } from '../../shared/ui/StorePick'
import { usePageTitle } from '../../shared/usePageTitle'
import { useChangeSettings, useSettings } from './api/storeSettings'

export default function SettingsPage() {
  const { t } = useTranslation()
  const picked = useStore('SETTINGS_READ')
  usePageTitle(t('settings.title'))
  if (!picked.store) return <Denied />
  return (
    <>
      <div className="page-head"><h1>{t('settings.title')}</h1><StorePick {...picked} /><span className="grow" />{may(picked.store, 'IMPORTS_READ') && <UnreadKinds store={picked.store.id} />}</div>
      <OwnSettings key={picked.store.id} store={picked.store} />
    </>
  )
}

function OwnSettings({ store }: { store: Store }) {
  const settings = useSettings(store.id)
  const save = useChangeSettings(store.id)
  return <SettingsForm settings={settings} save={save} layer="STORE" writable={may(store, 'SETTINGS_CHANGE')} headquarters={false} />
}
