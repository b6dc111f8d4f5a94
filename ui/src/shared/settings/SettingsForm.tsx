import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query'
import { Alert, App, Button, Input, Space, Spin } from 'antd'
import { useEffect, useRef, useState } from 'react'
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
  /** Only what this standard declares; absent = everything. */
  plugin?: string
}

/** All settings of a layer, by standard, saved together with the version that was seen. */
export function SettingsForm({ settings, save, layer, writable, headquarters, plugin }: Props) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const [changes, setChanges] = useState<Record<string, string | null>>({})
  const [q, setQ] = useState('')
  const count = Object.keys(changes).length
  const form = useRef<HTMLFormElement>(null)

  // What was refused may stand far from the button: it is shown, even if a search had hidden it, and gets the focus.
  const refused = save.error instanceof Problem && save.error.status !== 409 ? save.error : null
  const told = useRef<Problem | null>(null)
  useEffect(() => {
    if (refused === told.current || q !== '') return
    told.current = refused
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [refused, q])

  useEffect(() => {
    if (count === 0) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [count])

  if (settings.isError && !settings.data) return <LoadFailed failure={settings.error} again={() => void settings.refetch()} />
  if (!settings.data) return <Spin style={{ display: 'block', margin: 48 }} />
  const { version } = settings.data
  const values = plugin === undefined ? settings.data.values : settings.data.values.filter(setting => setting.key.startsWith(`${plugin}:`))
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
    onError: failure => {
      if (failure instanceof Problem && failure.status === 409) void settings.refetch()
      else setQ('')
    },
  })
  const shown = values.filter(setting => q === '' || `${setting.label} ${setting.standard ?? ''}`.toLowerCase().includes(q.toLowerCase()))
  const groups = [...Map.groupBy(shown, setting => setting.standard ?? '')]
  const errorOf = (setting: Setting) => errors[setting.key] ?? errors[`values.${setting.key}`]
  const wrong = values.filter(setting => errorOf(setting) !== undefined)
  return (
    <form ref={form} className="settings" onSubmit={event => { event.preventDefault(); send() }}>
      {!writable && <Alert type="info" showIcon title={t('settings.readOnly')} />}
      {values.length > 5 && <Input.Search allowClear style={{ maxWidth: 320 }} placeholder={t('settings.filter')} aria-label={t('settings.filter')} value={q}
        onChange={event => setQ(event.target.value)} />}
      {groups.length === 0 && <p className="muted">{t('settings.none')}</p>}
      {groups.map(([standard, own]) => (
        <section key={standard} className="panel setting-group" aria-label={standard || t('settings.platform')}>
          <h2>{standard ? t('settings.standard', { standard }) : t('settings.platform')}</h2>
          {own.map(setting => (
            <SettingRow key={setting.key} setting={setting} value={changes[setting.key]} changed={setting.key in changes} layer={layer}
              writable={writable && (headquarters || !setting.byHeadquarters)}
              error={errorOf(setting)} change={value => change(setting, value)} />
          ))}
        </section>
      ))}
      {conflict && <Alert type="warning" showIcon title={t('settings.conflict')} />}
      {save.isError && !conflict && wrong.length === 0 && <Alert type="error" showIcon title={<ProblemText failure={save.error} />} />}
      {writable && count > 0 && (
        <div className="panel setting-save">
          <Space>
            <Button type="primary" htmlType="submit" loading={save.isPending}>{t('action.save')}</Button>
            <Button onClick={() => setChanges({})}>{t('action.cancel')}</Button>
            <span role="status">{t('settings.changed', { count })}</span>
            {wrong.length > 0 && <span className="setting-error wrap">{t('settings.refused', { names: wrong.map(setting => setting.label || setting.key).join(t('settings.and')) })}</span>}
          </Space>
        </div>
      )}
    </form>
  )
}
