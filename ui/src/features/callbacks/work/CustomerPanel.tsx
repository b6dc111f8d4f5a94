import { Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { pendingIn, useCustomerFile } from '../../../shared/api/customerFile'
import type { Work } from '../../../shared/api/schema'
import { plate, shortDay, thousands } from '../../../shared/format'
import { useMay } from '../../../shared/session'
import { CorrectField } from '../../../shared/ui/CorrectField'
import { Reach } from '../../../shared/ui/Reach'

/** Who is called and about which car: everything one looks up while talking. */
export function CustomerPanel({ work, today }: { work: Work; today: string }) {
  const { t } = useTranslation()
  const { inStore } = useMay()
  const { customer, vehicle, owner, entry, visits } = work
  const store = entry.storeId
  const { refused } = customer
  const allowed = inStore(store, 'CUSTOMERS_CORRECT')
  const file = useCustomerFile(store, customer.id).data
  const ofCustomer = { store, subject: 'customers' as const, id: customer.id, version: customer.version, allowed }
  const pending = (field: 'NAME' | 'PHONE' | 'EMAIL' | 'ADDRESS') => pendingIn(file, field)
  return (
    <section className="panel file" aria-label={t('callbacks.work.file.title')}>
      <h2 className="visually-hidden">{t('callbacks.work.file.title')}</h2>
      <div className="file-name"><CorrectField {...ofCustomer} field="NAME" value={customer.name} shown={<b>{customer.name}</b>} pending={pending('NAME')} />
        <Link to={`/customers/${store}/${customer.id}`} className="sub">{t('callbacks.work.file.full')}</Link></div>
      <div className="file-phone number">
        <CorrectField {...ofCustomer} field="PHONE" value={customer.phone} pending={pending('PHONE')}
          shown={customer.phone ? <Reach store={store} customer={customer.id} what="PHONE" value={customer.phone} /> : undefined} />
        {customer.phone && !customer.phoneUsable && <Tag variant="solid" color="#a8071a">{t('callbacks.work.file.unusable')}</Tag>}
      </div>
      {refused.length > 0 && (
        <p><Tag variant="solid" color="#a8071a">{t('callbacks.work.file.refuses', { channels: refused.map(channel => t(`channel.${channel}`)).join(t('and')) })}</Tag></p>
      )}
      <dl className="facts">
        <dt>{t('callbacks.work.file.email')}</dt>
        <dd><CorrectField {...ofCustomer} field="EMAIL" value={customer.email} pending={pending('EMAIL')} />
          {customer.email && !customer.emailUsable && <Tag variant="solid" color="#a8071a">{t('callbacks.work.file.unusable')}</Tag>}</dd>
        <dt>{t('callbacks.work.file.address')}</dt>
        <dd><CorrectField {...ofCustomer} field="ADDRESS" value={customer.address} pending={pending('ADDRESS')} /></dd>
        {customer.phone2 && <><dt>{t('field.phone2')}</dt><dd className="number"><Reach store={store} customer={customer.id} what="PHONE2" value={customer.phone2} /></dd></>}
        {owner && owner.id !== customer.id && <><dt>{t('callbacks.work.file.owner')}</dt><dd><Link to={`/customers/${store}/${owner.id}`}>{owner.name}</Link></dd></>}
      </dl>
      <h2>{t('callbacks.work.file.vehicle')}</h2>
      <div className="file-plate">
        <CorrectField store={store} subject="vehicles" id={vehicle.id} version={vehicle.version} allowed={allowed} field="PLATE" value={vehicle.plate}
          shown={<b>{plate(vehicle.plate) || t('none')}</b>} pending={pendingIn(file, 'PLATE', vehicle.id)} />
        <span>{[vehicle.brand, vehicle.model].filter(Boolean).join(' ')}</span>
      </div>
      <dl className="facts">
        <dt>{t('callbacks.work.file.mileage')}</dt><dd>{vehicle.mileage == null ? t('none') : t('unit.km', { value: thousands(vehicle.mileage) })}</dd>
        <dt>{t('callbacks.work.file.colour')}</dt><dd>{vehicle.colour ?? t('none')}</dd>
        <dt>{t('callbacks.work.file.vin')}</dt><dd className="vin">{vehicle.vin ?? t('none')}</dd>
      </dl>
      <h2>{t('callbacks.work.file.visits')}</h2>
      {visits.length === 0 && <p className="muted">{t('callbacks.work.file.noVisits')}</p>}
      <ol className="visits">
        {visits.map((visit, index) => (
          <li key={visit.orderNumber ?? index} className={visit.orderNumber === entry.orderNumber ? 'visit-now' : undefined}>
            <span><b>{shortDay(visit.deliveredOn, today)}</b> {visit.kind === 'SALE' || !visit.serviceKind ? t(`occasion.${visit.kind}`) : t(`kind.${visit.serviceKind}`)}
              {visit.mileage != null && <span className="muted"> {t('unit.km', { value: thousands(visit.mileage) })}</span>}</span>
            <span>{visit.mainItems}</span>
            {visit.advisor && <span className="muted">{t(`callbacks.work.file.advisor.${visit.kind}`, { name: visit.advisor })}</span>}
          </li>
        ))}
      </ol>
    </section>
  )
}
