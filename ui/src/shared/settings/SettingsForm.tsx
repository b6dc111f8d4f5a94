import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query'
import { Alert, App, Button, Input, Space, Spin } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../api/client'
import type { Setting, StoreSettings } from '../api/schema'
import { LoadFailed, ProblemText } from '../ui/ProblemText'
import { SettingRow } from './SettingRow'
import './settings.css'

/** Values by key; null gives a setting back to the layer below. */
export interface SettingsChange { values: Record<string, string | null>; version: number }

interface Props {
  settings: UseQueryResult<StoreSettings>
  save: UseMutationResult<StoreSettings, Error, SettingsChange>
  /** Whose page it is: what is set here counts as set by them. */
  layer: 'STORE' | 'GROUP'
  writable: boolean
  /** Whether what only headquarters may set can be set here. */
  headquarters: boolean
}

/** All settings of a layer, by standard, saved together with the version that was seen. */
export function SettingsForm({ settings, save, layer, writable, headquarters }: Props) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const [changes, setChanges] = useState<Record<string, string | null>>({})
  const [q, setQ] = useState('')
  const count = Object.keys(changes).length

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
    const same = value === null ? setting.source !== layer : value === (setting.value ?? '')
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
            <SettingRow key={setting.key} setting={setting} value={changes[setting.key]} changed={setting.key in changes} layer={layer}
              writable={writable && (headquarters || !setting.byHeadquarters)}
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
