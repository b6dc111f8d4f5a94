import { Checkbox, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FieldSet } from '../../../shared/ui/Field'
import { tagOf } from './operations'
import { useOperationName } from './useOperationName'

interface Props { grantable: string[]; value: string[]; error?: string; change(next: string[]): void }

/** What a machine may call, grouped as the description of the API groups it: only what it needs, one by one. */
export function OperationsField({ grantable, value, error, change }: Props) {
  const { t } = useTranslation()
  const nameOf = useOperationName()
  const [q, setQ] = useState('')
  const shown = grantable.filter(name => `${name} ${nameOf(name)}`.toLowerCase().includes(q.trim().toLowerCase()))
  const groups = [...Map.groupBy(shown, tagOf)].toSorted(([one = ''], [other = '']) => one.localeCompare(other))
  const toggle = (name: string, on: boolean) => change(on ? [...value, name] : value.filter(one => one !== name))
  return (
    <FieldSet label={t('headquarters.machines.operationsChosen', { count: value.length })} error={error} hint={t('headquarters.machines.operationsHint')}>
      <Input allowClear aria-label={t('headquarters.machines.find')} placeholder={t('headquarters.machines.find')} value={q} onChange={event => setQ(event.target.value)} />
      <div className="operations">
        {groups.map(([tag, names]) => (
          <fieldset key={tag ?? ''}>
            {tag && <legend>{t(`headquarters.machines.tag.${tag}`)}</legend>}
            {names.map(name => (
              <Checkbox key={name} checked={value.includes(name)} onChange={event => toggle(name, event.target.checked)}>
                {nameOf(name)}<code className="muted sub">{name}</code>
              </Checkbox>
            ))}
          </fieldset>
        ))}
        {shown.length === 0 && <span className="muted">{t('headquarters.machines.noMatch')}</span>}
      </div>
    </FieldSet>
  )
}
