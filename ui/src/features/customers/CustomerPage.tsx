import { ArrowLeftOutlined } from '@ant-design/icons'
import { App, Button, Dropdown, Skeleton, Space, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import { pendingIn, useCustomerFile } from '../../shared/api/customerFile'
import type { Channel, CorrectionField, CustomerFile, UnmaskWhat, Vehicle } from '../../shared/api/schema'
import { dayOf, plate, thousands } from '../../shared/format'
import { useMay } from '../../shared/session'
import { CorrectField } from '../../shared/ui/CorrectField'
import { LoadFailed, problemText } from '../../shared/ui/ProblemText'
import { Reach } from '../../shared/ui/Reach'
import { useRefusal } from './api/customers'
import { CorrectionTable } from './CorrectionTable'
import { useVerdicts } from './useVerdicts'
import './customer.css'

export default function CustomerPage() {
  const { store = '', id = '' } = useParams()
  const file = useCustomerFile(store, id)
  if (file.isError && !file.data) return <LoadFailed failure={file.error} again={() => void file.refetch()} />
  if (!file.data) return <div className="panel" style={{ padding: 24 }}><Skeleton active title={false} /></div>
  return <File store={store} file={file.data} />
}

function File({ store, file }: { store: string; file: CustomerFile }) {
  const { t } = useTranslation()
  const { inStore } = useMay()
  const navigate = useNavigate()
  const verdicts = useVerdicts()
  const { customer, corrections } = file
  const allowed = inStore(store, 'CUSTOMERS_CORRECT')
  const pending = (field: CorrectionField, vehicle?: string) => pendingIn(file, field, vehicle)
  const own = { store, subject: 'customers' as const, id: customer.id, version: customer.version, allowed }
  const reach = (what: UnmaskWhat, value: string | null | undefined) => (value ? <Reach store={store} customer={customer.id} what={what} value={value} /> : undefined)
  const bad = <Tag variant="solid" color="#a8071a">{t('customers.file.unusable')}</Tag>
  const cars = (title: string, vehicles: Vehicle[]) => (
    <section className="panel customer-part" aria-label={title}>
      <h2>{title}</h2>
      {vehicles.length === 0 && <p className="muted">{t('customers.file.noCars')}</p>}
      <ul className="cars">
        {vehicles.map(vehicle => (
          <li key={vehicle.id}>
            <CorrectField store={store} subject="vehicles" id={vehicle.id} version={vehicle.version} allowed={allowed} field="PLATE" value={vehicle.plate}
              shown={<b>{plate(vehicle.plate) || t('none')}</b>} pending={pending('PLATE', vehicle.id)} />
            <span>{[vehicle.brand, vehicle.model, vehicle.colour].filter(Boolean).join(' · ')}</span>
            <span className="muted">{vehicle.vin} {vehicle.mileageKm != null && ` · ${t('unit.km', { value: thousands(vehicle.mileageKm) })}`}</span>
          </li>
        ))}
      </ul>
    </section>
  )
  return (
    <>
      <div className="page-head">
        {window.history.length > 1 && <Button size="small" icon={<ArrowLeftOutlined />} onClick={() => void navigate(-1)}>{t('action.back')}</Button>}
        <h1>{customer.name}</h1>
        <Tag>{customer.kind === 'FLEET' ? t('customers.file.fleet') : t('customers.file.person')}</Tag>
        {customer.fleetName && <span className="muted">{customer.fleetName}</span>}
        {customer.goodAdvice && <Tag>{t('customers.file.goodAdvice')}</Tag>}
      </div>
      <div className="customer">
        <section className="panel customer-part" aria-label={t('customers.file.title')}>
          <h2>{t('customers.file.title')}</h2>
          <dl className="facts">
            <dt>{t('field.name')}</dt><dd><CorrectField {...own} field="NAME" value={customer.name} pending={pending('NAME')} /></dd>
            <dt>{t('field.phone')}</dt>
            <dd><CorrectField {...own} field="PHONE" value={customer.phone} pending={pending('PHONE')} shown={reach('PHONE', customer.phone)} />
              {customer.phone && !customer.phoneUsable && bad}
              {!customer.phone && customer.phoneRaw && <span className="muted"> {t('customers.file.raw', { text: customer.phoneRaw })}</span>}</dd>
            {customer.phone2 && <><dt>{t('field.phone2')}</dt><dd>{reach('PHONE2', customer.phone2)}</dd></>}
            <dt>{t('correctionField.EMAIL')}</dt><dd><CorrectField {...own} field="EMAIL" value={customer.email} shown={reach('EMAIL', customer.email)} pending={pending('EMAIL')} />{customer.email && !customer.emailUsable && bad}</dd>
            <dt>{t('correctionField.ADDRESS')}</dt><dd><CorrectField {...own} field="ADDRESS" value={customer.address} shown={reach('ADDRESS', customer.address)} pending={pending('ADDRESS')} /></dd>
            <dt>{t('customers.file.refuses')}</dt><dd><Refusals store={store} file={file} allowed={allowed} /></dd>
          </dl>
        </section>
        <div className="customer-cars">
          {cars(t('customers.file.owned'), file.owned)}
          {file.brought.length > 0 && cars(t('customers.file.brought'), file.brought)}
        </div>
      </div>
      <h2 className="customer-head">{t('customers.file.corrections')}</h2>
      <CorrectionTable corrections={corrections} loading={false} mayJudge={of => inStore(of, 'CORRECTIONS_CONFIRM')} verdicts={verdicts} withSubject={false}
        empty={t('customers.corrections.none')} />
      {verdicts.dialog}
    </>
  )
}

const channels: Channel[] = ['PHONE', 'SMS', 'EMAIL', 'VISIT']

function Refusals({ store, file, allowed }: { store: string; file: CustomerFile; allowed: boolean }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const refusal = useRefusal(store, file.customer.id)
  const refused = file.customer.refused
  const set = (channel: Channel, refuses: boolean) => refusal.mutate({ channel, refuses }, {
    onSuccess: () => { if (!refuses) void message.success(t('customers.file.withdrawn')) },
    onError: failure => void message.error(problemText(failure, t)),
  })
  const others = channels.filter(channel => !refused[channel])
  return (
    <Space wrap size={4}>
      {Object.keys(refused).length === 0 && <span className="muted">{t('customers.file.noRefusal')}</span>}
      {channels.filter(channel => refused[channel]).map(channel => (
        <span key={channel} className="refusal">
          {t('customers.file.since', { channel: t(`channel.${channel}`), day: dayOf(refused[channel] ?? '') })}
          {allowed && <Button type="link" size="small" onClick={() => set(channel, false)}>{t('customers.file.withdraw', { channel: t(`channel.${channel}`) })}</Button>}
        </span>
      ))}
      {allowed && others.length > 0 && (
        <Dropdown trigger={['click']} menu={{ items: others.map(channel => ({ key: channel, label: t(`channel.${channel}`), onClick: () => set(channel, true) })) }}>
          <Button size="small">{t('customers.file.add')}</Button>
        </Dropdown>
      )}
    </Space>
  )
}
