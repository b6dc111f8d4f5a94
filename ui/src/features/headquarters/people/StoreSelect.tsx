import { Select } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StoreLine } from '../../../shared/api/schema'
import { useStoreSearch } from '../api/stores'

interface Props { id?: string; group: string; value?: string; without?: string[]; status?: 'error'; label?: string; change(store: StoreLine): void }

/** One of the group's stores, looked for by its name: there may be thousands. */
export function StoreSelect({ id, group, value, without = [], status, label, change }: Props) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [q, setQ] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setQ(typed), 250)
    return () => clearTimeout(timer)
  }, [typed])
  const found = useStoreSearch(group, q)
  const stores = (found.data?.entries ?? []).filter(one => !without.includes(one.id))
  return (
    <Select id={id} aria-label={label} status={status} value={value} loading={found.isFetching} style={{ width: '100%' }} placeholder={t('headquarters.stores.pick')}
      showSearch={{ filterOption: false, onSearch: setTyped }} notFoundContent={t('headquarters.stores.noMatch')}
      onChange={(next: string) => { const store = stores.find(one => one.id === next); if (store) change(store) }} options={stores.map(one => ({ value: one.id, label: one.name }))} />
  )
}
