import { Button, Radio, Select, Spin } from 'antd'
import { useTranslation } from 'react-i18next'
import type { FollowingStore } from '../../../shared/api/schema'
import { FieldSet } from '../../../shared/ui/Field'

/** `null`: all that follow the standard. */
export type Which = string[] | null

interface Props { following: FollowingStore[] | undefined; version: string; value: Which; error?: string; change(next: Which): void }

/** All stores that follow a standard, or some of them by name. What most want is one press away: those that are not on the version yet. */
export function StoresField({ following, version, value, error, change }: Props) {
  const { t } = useTranslation()
  if (!following) return <Spin />
  const others = [...Map.groupBy(following.filter(one => one.version !== version), one => one.version)]
  return (
    <FieldSet label={t('activation.activate.which')} error={error}>
      <div className="store-choice">
        <Radio.Group value={value === null ? 'all' : 'some'} onChange={event => change(event.target.value === 'all' ? null : [])} aria-label={t('activation.activate.which')}
          options={[{ value: 'all', label: t('activation.activate.all', { count: following.length }) }, { value: 'some', label: t('activation.activate.some') }]} />
        {value !== null && (
          <>
            <Select mode="multiple" aria-label={t('activation.activate.stores')} placeholder={t('activation.activate.find')} notFoundContent={t('activation.activate.noStore')} showSearch={{ optionFilterProp: 'label' }} maxTagCount={12} status={error ? 'error' : undefined}
              style={{ width: '100%' }} value={value} onChange={change} options={following.map(one => ({ value: one.store, label: `${one.name} · ${one.version}` }))} />
            <span className="tags">
              {others.map(([on, stores]) => <Button key={on} size="small" onClick={() => change([...new Set([...value, ...stores.map(one => one.store)])])}>{t('activation.activate.chooseOn', { version: on, count: stores.length })}</Button>)}
            </span>
            <span className="muted" role="status">{t('activation.activate.chosen', { count: value.length })}</span>
          </>
        )}
      </div>
    </FieldSet>
  )
}
