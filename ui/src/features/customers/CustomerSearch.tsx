import { AutoComplete, Input } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { phone, plate } from '../../shared/format'
import { useCustomerSearch } from './api/customers'

/** Straight to a customer's file by name, phone or plate. */
export function CustomerSearch({ store }: { store: string }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const [q, setQ] = useState('')
  useEffect(() => {
    const wait = setTimeout(() => setQ(typed.trim()), 300)
    return () => clearTimeout(wait)
  }, [typed])
  const found = useCustomerSearch(store, q, 0)
  return (
    <AutoComplete
      value={typed}
      onChange={setTyped}
      onSelect={(id: string) => void navigate(`/customers/${store}/${id}`)}
      notFoundContent={q !== '' && found.data ? t('customers.file.noneFound') : null}
      options={(q === '' ? [] : found.data?.entries ?? []).map(line => ({
        value: line.id, label: <span><b>{line.name}</b> <span className="number">{phone(line.phone)}</span> <span className="muted">{line.plates.map(plate).join(t('and'))}</span></span>,
      }))}
      popupMatchSelectWidth={380}
      style={{ width: 240 }}
    >
      <Input.Search placeholder={t('customers.file.search')} aria-label={t('customers.file.find')} loading={found.isFetching} />
    </AutoComplete>
  )
}
