import { Button, Tag } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Setting } from '../api/schema'
import { moment } from '../format'
import { SettingValue } from './SettingValue'
import { inItsName, inWords, isLong } from './words'

interface Props {
  setting: Setting; value: string | null | undefined; changed: boolean; layer: 'STORE' | 'GROUP'; writable: boolean; error?: string
  change(value: string | null): void
}

/** One setting: what is in force, from which layer it comes, who set it, and the way back to the layer below. */
export function SettingRow({ setting, value, changed, layer, writable, error, change }: Props) {
  const { t } = useTranslation()
  const id = useId()
  const shown = changed ? value ?? setting.defaultValue ?? '' : setting.value ?? ''
  const own = changed ? value !== null : setting.source === layer
  const source = own ? layer : setting.source === layer ? 'BELOW' : setting.source
  const classes = ['setting', changed && 'setting-changed', isLong(setting) && 'setting-long'].filter(Boolean).join(' ')
  return (
    <div className={classes}>
      <div className="setting-name">
        <label htmlFor={id} title={setting.key}>{setting.label || setting.key}</label>
      </div>
      <div className="setting-value">
        <SettingValue id={id} setting={setting} value={shown} writable={writable} told={error === undefined ? undefined : `${id}-told`} change={change} />
        {error !== undefined && <span id={`${id}-told`} className="setting-error" role="alert">{inItsName(setting, error)}</span>}
      </div>
      <div className="setting-from">
        <Tag>{t(`settings.source.${source}`)}</Tag>
        {own && writable && (
          <Button type="link" size="small" title={setting.defaultValue ?? undefined} onClick={() => change(null)}>{t('settings.reset', { value: inWords(setting, setting.defaultValue, t) })}</Button>
        )}
        {setting.setBy && <span className="muted sub">{t(`settings.by.${setting.setBy.way}`, { name: setting.setBy.name, time: moment(setting.setBy.at) })}</span>}
        {setting.byHeadquarters && !writable && <span className="muted sub">{t('settings.byHeadquarters')}</span>}
      </div>
    </div>
  )
}
