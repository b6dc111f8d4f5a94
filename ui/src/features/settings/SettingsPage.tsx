import { Alert, App, Button, Input, Space, Spin } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../shared/api/client'
import type { Setting, Store } from '../../shared/api/schema'
import { may } from '../../shared/session'
import { Denied } from '../../shared/ui/Denied'
import { LoadFailed, ProblemText } from '../../shared/ui/ProblemText'
import { UnreadKinds } from '../../shared/ui/UnreadKinds'
import { StorePick, useStore } from '../../shared/ui/StorePick'
import { usePageTitle } from '../../shared/usePageTitle'
import { useChangeSettings, useSettings } from './api/storeSettings'
import { SettingRow } from './SettingRow'
import './settings.css'

export default function SettingsPage() {
  const { t } = useTranslation()
  const picked = useStore('SETTINGS_READ')
  usePageTitle(t('settings.title'))
  if (!picked.store) return <Denied />
  return (
    <>
      <div className="page-head"><h1>{t('settings.title')}</h1><StorePick {...picked} /><span className="grow" />{may(picked.store, 'IMPORTS_READ') && <UnreadKinds store={picked.store.id} />}</div>
      <SettingsForm key={picked.store.id} store={picked.store} />
    </>
  )
}

type Changes = Record<string, string | null>

function SettingsForm({ store }: { store: Store }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const settings = useSettings(store.id)
  const save = useChangeSettings(store.id)
  const [changes, setChanges] = useState<Changes>({})
  const [q, setQ] = useState('')
  const count = Object.keys(changes).length
  const writable = may(store, 'SETTINGS_CHANGE')

  useEffect(() => {
    if (count === 0) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [count])

  if (settings.isError && !settings.data) return <LoadFailed failure={settings.error} again={() => void settings.refetch()} />
  if (!settings.data) return <Spin style={{ display: 'block', margin: 48 }} />
  const { values, version } = settings.data
  const conflict = save.error instanceof Problem && save.error.status === 409
  const errors = save.error instanceof Problem ? save.error.fields : {}
  const change = (setting: Setting, value: string | null) => setChanges(now => {
    const next = { ...now }
    const same = value === null ? setting.source !== 'STORE' : value === (setting.value ?? '')
    if (same) delete next[setting.key]
    else next[setting.key] = value
    return next
  })
  const send = () => save.mutate({ values: changes, version }, {
    onSuccess: () => { setChanges({}); void message.success(t('settings.saved')) },
    onError: failure => { if (failure instanceof Problem && failure.status === 409) void settings.refetch() },
  })
  const shown = values.filter(setting => q === '' || `${setting.label} ${setting.standard ?? ''}`.toLowerCase().includes(q.toLowerCase()))
  const groups = [...Map.groupBy(shown, setting => setting.standard ?? '')]
  const named = Object.keys(errors).some(key => values.some(setting => setting.key === key))
  return (
    <form className="settings" onSubmit={event => { event.preventDefault(); send() }}>
      {!writable && <Alert type="info" showIcon title={t('settings.readOnly')} />}
      <Input.Search allowClear style={{ maxWidth: 320 }} placeholder={t('settings.filter')} aria-label={t('settings.filter')} value={q}
        onChange={event => setQ(event.target.value)} />
      {groups.length === 0 && <p className="muted">{t('settings.none')}</p>}
      {groups.map(([standard, own]) => (
        <section key={standard} className="panel setting-group" aria-label={standard || t('settings.platform')}>
          <h2>{standard ? t('settings.standard', { standard }) : t('settings.platform')}</h2>
          {own.map(setting => (
            <SettingRow key={setting.key} setting={setting} value={changes[setting.key]} changed={setting.key in changes} writable={writable}
              error={errors[setting.key] ?? errors[`values.${setting.key}`]} change={value => change(setting, value)} />
          ))}
        </section>
      ))}
      {conflict && <Alert type="warning" showIcon title={t('settings.conflict')} />}
      {save.isError && !conflict && !named && <Alert type="error" showIcon title={<ProblemText failure={save.error} />} />}
      {writable && count > 0 && (
        <div className="panel setting-save">
          <Space>
            <Button type="primary" htmlType="submit" loading={save.isPending}>{t('action.save')}</Button>
            <Button onClick={() => setChanges({})}>{t('action.cancel')}</Button>
            <span role="status">{t('settings.changed', { count })}</span>
          </Space>
        </div>
      )}
    </form>
  )
}
