import { DeleteOutlined } from '@ant-design/icons'
import { Alert, Button, Checkbox, Drawer, Select, Space, Spin } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../../shared/api/client'
import type { ManyChange, ManyResult, Setting, StandardChoice } from '../../../shared/api/schema'
import { SettingValue } from '../../../shared/settings/SettingValue'
import { inItsName, inWords } from '../../../shared/settings/words'
import { LoadFailed, ProblemText } from '../../../shared/ui/ProblemText'
import { useChangeMany } from '../api/many'
import { useLayer } from '../../../shared/api/layers'
import { ManyOutcome } from '../../../shared/ui/ManyOutcome'
import { StandardsField } from './StandardsField'

export interface Chosen { id: string; name: string }
type Values = Record<string, string | null>

/** The same settings or standards for many stores: chosen, tried, looked at, then applied. Whatever is altered after the trial is tried anew. */
export default function ManyDrawer({ group, stores, done }: { group: string; stores: Chosen[] | 'all'; done(): void }) {
  const { t } = useTranslation()
  const settings = useLayer(group)
  const send = useChangeMany(group)
  const [values, setValues] = useState<Values>({})
  const [standards, setStandards] = useState<StandardChoice[] | null>(null)
  const [result, setResult] = useState<ManyResult | null>(null)
  const known = settings.data?.values ?? []
  const alter = (next: Values) => { setValues(next); setResult(null) }
  const without = (key: string) => Object.fromEntries(Object.entries(values).filter(([other]) => other !== key))
  const run = (dryRun: boolean) => {
    const change: ManyChange = {
      stores: stores === 'all' ? null : stores.map(one => one.id), dryRun,
      values: Object.keys(values).length > 0 ? values : null, standards,
    }
    send.mutate(change, { onSuccess: setResult, onError: () => setResult(null) })
  }
  const nothing = Object.keys(values).length === 0 && standards === null
  const errors = send.error instanceof Problem ? send.error.fields : {}
  const over = result !== null && !result.dryRun
  return (
    <Drawer open size={640} onClose={done} mask={{ closable: false }}
      title={stores === 'all' ? t('headquarters.many.titleAll') : t('headquarters.many.title', { count: stores.length })}
      footer={over
        ? <Button type="primary" onClick={done}>{t('action.close')}</Button>
        : (
          <Space wrap>
            {result?.dryRun && result.changing > 0
              ? <Button type="primary" loading={send.isPending} onClick={() => run(false)}>{t('headquarters.many.apply', { count: result.changing })}</Button>
              : <Button type="primary" loading={send.isPending} disabled={nothing} onClick={() => run(true)}>{t('headquarters.many.try')}</Button>}
            <Button onClick={done}>{t('action.cancel')}</Button>
          </Space>
        )}>
      {settings.isError && <LoadFailed failure={settings.error} again={() => void settings.refetch()} />}
      {settings.isPending && <Spin />}
      {settings.data && !over && (
        <div className="field-stack">
          <p className="muted">{t('headquarters.many.help')}</p>
          {stores !== 'all' && <p className="wrap"><span className="muted">{t('headquarters.many.stores')}</span> {stores.slice(0, 12).map(one => one.name).join(t('people.and'))}{stores.length > 12 && ' …'}</p>}
          {known.filter(setting => setting.key in values).map(setting => (
            <OneSetting key={setting.key} setting={setting} value={values[setting.key]} error={errors[setting.key] ?? errors[`values.${setting.key}`]}
              change={value => alter({ ...values, [setting.key]: value })} remove={() => alter(without(setting.key))} />
          ))}
          <Select showSearch={{ optionFilterProp: 'label' }} aria-label={t('headquarters.many.add')} placeholder={t('headquarters.many.add')} value={null}
            onChange={(key: string | null) => { const setting = known.find(one => one.key === key); if (setting) alter({ ...values, [setting.key]: setting.value }) }}
            options={known.filter(setting => !(setting.key in values)).map(setting => ({ value: setting.key, label: setting.standard ? t('beside', { text: setting.label, note: setting.standard }) : setting.label }))} />
          <Checkbox checked={standards !== null} onChange={event => { setStandards(event.target.checked ? [] : null); setResult(null) }}>{t('headquarters.many.standards')}</Checkbox>
          {standards && <StandardsField group={group} value={standards} error={errors.standards} change={next => { setStandards(next); setResult(null) }} />}
          {send.isError && <Alert type="error" showIcon title={<ProblemText failure={send.error} />} />}
        </div>
      )}
      {result && <ManyOutcome result={result} />}
    </Drawer>
  )
}

interface OneProps { setting: Setting; value: string | null; error?: string; change(value: string | null): void; remove(): void }

function OneSetting({ setting, value, error, change, remove }: OneProps) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <div className="many-setting">
      <label htmlFor={id}>{setting.label}{setting.standard && <span className="muted sub">{setting.standard}</span>}</label>
      <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={t('headquarters.many.remove', { setting: setting.label })} onClick={remove} />
      <div className="many-value">
        {value === null
          ? <span className="muted" id={id}>{t('headquarters.many.given')}</span>
          : <SettingValue id={id} setting={setting} value={value} writable told={error === undefined ? undefined : `${id}-told`} change={next => change(next ?? '')} />}
        {error !== undefined && <span id={`${id}-told`} className="field-error" role="alert">{inItsName(setting, error)}</span>}
      </div>
      <Checkbox className="many-value" checked={value === null} onChange={event => change(event.target.checked ? null : setting.value)}>
        {t('headquarters.many.giveBack')} <span className="muted">{t('headquarters.many.groupNow', { value: inWords(setting, setting.value, t) })}</span>
      </Checkbox>
    </div>
  )
}
