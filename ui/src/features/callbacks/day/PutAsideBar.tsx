import { Alert, App, Button, Drawer } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PutAside, Store } from '../../../shared/api/schema'
import { plate, shortDay } from '../../../shared/format'
import { useMay } from '../../../shared/session'
import { problemText } from '../../../shared/ui/ProblemText'
import { useOpenDay } from '../api/days'
import './day.css'

interface Props { aside: { store: Store; putAside: PutAside[] }[]; day: string; today: string }

/** Deliveries a standard gave no usable answer for are missing from the list: that is said above it, and the standard can be asked again. */
export default function PutAsideBar({ aside, day, today }: Props) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const count = aside.reduce((sum, one) => sum + one.putAside.length, 0)
  return (
    <>
      <Alert type="warning" showIcon className="put-aside-bar" title={t('callbacks.day.putAside.bar', { count })}
        action={<Button size="small" onClick={() => setOpen(true)}>{t('callbacks.day.putAside.show')}</Button>} />
      {open && (
        <Drawer open title={t('callbacks.day.putAside.title')} onClose={() => setOpen(false)} size={560}>
          <p className="muted">{t('callbacks.day.putAside.help')} {t('callbacks.day.putAside.add')}</p>
          {aside.map(({ store, putAside }) => <StoreAside key={store.id} store={store} day={day} today={today} putAside={putAside} />)}
        </Drawer>
      )}
    </>
  )
}

function StoreAside({ store, day, today, putAside }: { store: Store; day: string; today: string; putAside: PutAside[] }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { inStore } = useMay()
  const openDay = useOpenDay()
  const again = () => openDay.mutate({ store: store.id, day }, {
    onSuccess: done => void (done.putAside === 0
      ? message.success(t('callbacks.day.putAside.done'))
      : message.warning(t('callbacks.day.putAside.still', { count: done.putAside }))),
    onError: failure => void message.error(problemText(failure, t)),
  })
  return (
    <section className="store-day" aria-label={store.name}>
      <h2>{store.name}</h2>
      {inStore(store.id, 'DAY_OPEN') && (
        <Button type="primary" loading={openDay.isPending} onClick={again}>{t('callbacks.day.putAside.again')}</Button>
      )}
      {putAside.map(one => (
        <div key={one.deliveryId} className="panel agent-day">
          <div className="agent-head">
            <b>{one.customerName}</b><span className="plate">{plate(one.plate)}</span>
            <span className="muted">{t('callbacks.day.putAside.order', { number: one.orderNumber ?? '', day: shortDay(one.deliveredOn, today) })}</span>
          </div>
          <p className="put-aside-why">{one.reason}</p>
          <p className="muted sub">{t('callbacks.day.putAside.plugin', { plugin: one.plugin })}</p>
        </div>
      ))}
    </section>
  )
}
