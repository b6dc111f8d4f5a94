import { AutoComplete, Button, Input, Select } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CustomerFile } from '../../../shared/api/schema'
import { phone, plate } from '../../../shared/format'
import { Field } from '../../../shared/ui/Field'
import { usePeople } from '../api/record'

interface Props {
  store: string
  customer: { id: string; name: string } | null
  vehicle: string | null
  file?: CustomerFile
  choose(customer: { id: string; name: string } | null): void
  chooseCar(vehicle: string | null): void
}

/** Whom and which car a ticket is about, from the customers' files. */
export function CustomerPick({ store, customer, vehicle, file, choose, chooseCar }: Props) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [q, setQ] = useState('')
  useEffect(() => {
    const wait = setTimeout(() => setQ(typed.trim()), 300)
    return () => clearTimeout(wait)
  }, [typed])
  const found = usePeople(store, customer ? '' : q)
  const cars = [...file?.owned ?? [], ...file?.brought ?? []]
  return (
    <>
      <Field label={t('tickets.record.customer')}>
        {given => (customer
          ? <span className="chosen"><b>{customer.name}</b> <Button id={given.id} size="small" type="link" onClick={() => { setTyped(''); choose(null) }}>{t('tickets.record.clearCustomer')}</Button></span>
          : (
            <AutoComplete value={typed} onChange={setTyped} popupMatchSelectWidth={false} style={{ width: '100%' }}
              onSelect={(id: string) => { const line = found.data?.entries.find(one => one.id === id); if (line) choose({ id: line.id, name: line.name }) }}
              notFoundContent={q !== '' && found.data ? t('tickets.record.noCustomer') : null}
              options={(q === '' ? [] : found.data?.entries ?? []).map(line => ({
                value: line.id, label: <span><b>{line.name}</b> <span className="number">{phone(line.phone)}</span> <span className="muted">{line.plates.map(plate).join(t('and'))}</span></span>,
              }))}>
              <Input id={given.id} placeholder={t('tickets.record.findCustomer')} />
            </AutoComplete>
          ))}
      </Field>
      {customer && cars.length > 0 && (
        <Field label={t('tickets.record.vehicle')}>
          {given => (
            <Select id={given.id} allowClear placeholder={t('tickets.record.noVehicle')} value={vehicle ?? undefined} onChange={(id?: string) => chooseCar(id ?? null)}
              options={cars.map(car => ({ value: car.id, label: [plate(car.plate), car.brand, car.model].filter(Boolean).join(' ') || car.vin || t('none') }))} />
          )}
        </Field>
      )}
    </>
  )
}
