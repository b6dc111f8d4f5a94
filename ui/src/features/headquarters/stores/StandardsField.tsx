import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Alert, Button, Radio, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { StandardChoice } from '../../../shared/api/schema'
import { titleOf, useStandards } from '../../../shared/api/standards'

interface Props { group: string; value: StandardChoice[]; error?: string; change(next: StandardChoice[]): void }

/** The standards a store follows: which brands choose which, in which version, and the one that serves every other car. */
export function StandardsField({ group, value, error, change }: Props) {
  const { t } = useTranslation()
  const options = useStandards(group)
  // A version that was ended may be followed on, but not begun with.
  const plugins = [...Map.groupBy((options.data ?? []).filter(one => one.state === 'PUBLISHED'), one => one.plugin)]
  const free = plugins.filter(([plugin]) => !value.some(one => one.plugin === plugin))
  const put = (at: number, one: Partial<StandardChoice>) => change(value.map((old, i) => (i === at ? { ...old, ...one } : old)))
  const remove = (at: number) => {
    const left = value.filter((_, i) => i !== at)
    change(left.some(one => one.base) ? left : left.map((one, i) => ({ ...one, base: i === 0 })))
  }
  const add = () => change([...value, { plugin: free[0][0], version: 'latest', base: value.length === 0, brands: [], settings: {} }])
  const versions = ({ plugin, version }: StandardChoice) =>
    [...new Set([...(plugins.find(([one]) => one === plugin)?.[1] ?? []).map(one => one.version), version])].filter(one => one !== 'latest')
  const title = (plugin: string) => titleOf(options.data, plugin)
  return (
    <fieldset className="field">
      <legend>{t('headquarters.standards.title')}</legend>
      <span className="muted field-hint">{t('headquarters.standards.hint')}</span>
      {value.map((one, at) => (
        <div key={one.plugin} className="standard">
          <Select aria-label={t('headquarters.standards.plugin')} value={one.plugin} onChange={plugin => put(at, { plugin, version: 'latest' })}
            options={[[one.plugin] as const, ...free].map(([plugin]) => ({ value: plugin, label: title(plugin) }))} />
          <Select aria-label={t('headquarters.standards.version')} value={one.version} onChange={version => put(at, { version })}
            options={[{ value: 'latest', label: t('headquarters.standards.latest') }, ...versions(one).map(version => ({ value: version, label: version }))]} />
          <Button type="text" icon={<DeleteOutlined />} aria-label={t('headquarters.standards.remove', { title: title(one.plugin) })} onClick={() => remove(at)} />
          <Select className="brands" mode="tags" aria-label={t('headquarters.standards.brands')} placeholder={t('headquarters.standards.brands')} value={one.brands}
            tokenSeparators={[',', '，', '、']} open={false} suffixIcon={null} onChange={(brands: string[]) => put(at, { brands })} />
          <Radio checked={one.base} onChange={() => change(value.map((other, i) => ({ ...other, base: i === at })))}>{t('headquarters.standards.base')}</Radio>
        </div>
      ))}
      {free.length > 0 && <div><Button size="small" icon={<PlusOutlined />} onClick={add}>{t('headquarters.standards.add')}</Button></div>}
      {options.isSuccess && plugins.length === 0 && <Alert type="warning" showIcon title={t('headquarters.standards.none')} />}
      {error && <span className="field-error" role="alert">{error}</span>}
    </fieldset>
  )
}
