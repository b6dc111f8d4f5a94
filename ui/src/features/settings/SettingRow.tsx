import { Button, Input, InputNumber, Select, Switch, Tag } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Setting } from '../../shared/api/schema'
import { moment } from '../../shared/format'

interface Props {
  setting: Setting; value: string | null | undefined; changed: boolean; writable: boolean; error?: string; change(value: string | null): void
}

/** One setting: what is in force, from which layer it comes, and the way back to the layer below. */
export function SettingRow({ setting, value, changed, writable, error, change }: Props) {
  const { t } = useTranslation()
  const id = useId()
  const shown = changed ? value ?? setting.defaultValue ?? '' : setting.value ?? ''
  const own = changed ? value !== null : setting.source === 'STORE'
  const words = (text?: string | null) => (setting.type === 'FLAG' ? t(text === 'true' ? 'settings.on' : 'settings.off') : text || t('settings.empty'))
  return (
    <div className={changed ? 'setting setting-changed' : 'setting'}>
      <div className="setting-name">
        <label htmlFor={id}>{setting.label || setting.key}</label>
        <span className="muted sub">{setting.key}</span>
      </div>
      <div className="setting-value">
        {setting.type === 'NUMBER' && (
          <InputNumber id={id} value={shown === '' ? null : Number(shown)} min={setting.min} max={setting.max} precision={0} disabled={!writable}
            status={error ? 'error' : undefined} onChange={next => change(next === null ? null : String(next))}
            suffix={<span className="muted">{t('settings.range', { min: setting.min, max: setting.max })}</span>} style={{ width: 160 }} />
        )}
        {setting.type === 'FLAG' && <Switch id={id} checked={shown === 'true'} disabled={!writable} onChange={next => change(String(next))} />}
        {setting.type === 'CHOICE' && (
          <Select id={id} value={shown} disabled={!writable} onChange={change} style={{ minWidth: 160 }} status={error ? 'error' : undefined}
            options={setting.choices.map(choice => ({ value: choice, label: choice }))} />
        )}
        {setting.type === 'TEXT' && (
          <Input.TextArea id={id} value={shown} disabled={!writable} autoSize={{ minRows: 1, maxRows: 5 }} maxLength={2000}
            status={error ? 'error' : undefined} onChange={event => change(event.target.value)} />
        )}
        {error && <span className="setting-error" role="alert">{error}</span>}
      </div>
      <div className="setting-from">
        <Tag>{t(`settings.source.${own ? 'STORE' : setting.source === 'STORE' ? below(setting) : setting.source}`)}</Tag>
        {own && writable && (
          <Button type="link" size="small" onClick={() => change(null)}>{t('settings.reset', { value: words(setting.defaultValue) })}</Button>
        )}
        {setting.changedBy && <span className="muted sub">{t('settings.by', { name: setting.changedBy, time: moment(setting.changedAt) })}</span>}
      </div>
    </div>
  )
}

const below = (setting: Setting) => (setting.key.includes(':') ? 'PLUGIN' : 'PLATFORM')
