import { Alert, Button, Drawer, Form, Input, type InputRef, Radio, Select, Space } from 'antd'
import { App } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../../shared/api/client'
import type { Channel, Delivery, Store } from '../../../shared/api/schema'
import { phone, plate, shortDay } from '../../../shared/format'
import { useFirst } from '../../../shared/ui/first'
import { ProblemText } from '../../../shared/ui/ProblemText'
import { useAddEntry, useDeliveries } from '../api/addEntry'

interface Props { stores: Store[]; day: string; today: string; close(): void }
interface Typed { channel: Channel; reason: string }

/** An agent adds somebody: finds the delivery, says how and why. */
export default function AddDrawer({ stores, day, today, close }: Props) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const first = useFirst<InputRef>()
  const [store, setStore] = useState(stores[0]?.id ?? '')
  const [q, setQ] = useState('')
  const [picked, setPicked] = useState<Delivery | null>(null)
  const [form] = Form.useForm<Typed>()
  const found = useDeliveries(store, q)
  const add = useAddEntry()
  const send = ({ channel, reason }: Typed) => {
    if (!picked) return
    add.mutate({ store, day, deliveryId: picked.id, channel, reason }, {
      onSuccess: () => { void message.success(t('callbacks.list.added')); close() },
      onError: failure => {
        const wrong = failure instanceof Problem ? failure.fields : {}
        form.setFields(Object.entries(wrong).map(([name, text]) => ({ name: name as keyof Typed, errors: [text] })))
      },
    })
  }
  return (
    <Drawer open title={t('callbacks.list.addTitle')} onClose={close} size={480} destroyOnHidden
      footer={<Space><Button type="primary" disabled={!picked} loading={add.isPending} onClick={() => form.submit()}>{t('callbacks.list.addDo')}</Button><Button onClick={close}>{t('action.cancel')}</Button></Space>}>
      {stores.length > 1 && (
        <Select aria-label={t('field.store')} value={store} onChange={next => { setStore(next); setPicked(null) }} style={{ width: '100%', marginBottom: 12 }}
          options={stores.map(one => ({ value: one.id, label: one.name }))} />
      )}
      <Input.Search ref={first} allowClear placeholder={t('callbacks.list.addSearch')} aria-label={t('callbacks.list.addFind')} loading={found.isFetching}
        onSearch={text => { setQ(text.trim()); setPicked(null) }} />
      <p className="muted">{q === '' ? t('callbacks.list.addHint') : found.data?.entries.length === 0 ? t('callbacks.list.addNone') : t('callbacks.list.addPick')}</p>
      {found.isError && <Alert type="error" title={<ProblemText failure={found.error} />} />}
      <Radio.Group value={picked?.id} style={{ display: 'grid', gap: 6 }}
        onChange={event => setPicked(found.data?.entries.find(one => one.id === event.target.value) ?? null)}>
        {found.data?.entries.map(one => (
          <Radio key={one.id} value={one.id} className="panel" style={{ padding: '6px 10px', margin: 0 }}>
            <b>{one.contact?.name}</b> {phone(one.contact?.phone)} · <span className="plate">{plate(one.plate)}</span> {one.model}
            <span className="sub muted">{one.deliveredOn ? shortDay(one.deliveredOn, today) : t('callbacks.list.notDelivered')} · {one.serviceKind ? t(`kind.${one.serviceKind}`) : t(`occasion.${one.occasion}`)} {one.mainItems} · {one.orderNumber}</span>
          </Radio>
        ))}
      </Radio.Group>
      <Form<Typed> form={form} layout="vertical" style={{ marginTop: 16 }} initialValues={{ channel: 'PHONE' }} onFinish={send} disabled={!picked}>
        <Form.Item name="channel" label={t('callbacks.list.newChannel')} required>
          <Radio.Group optionType="button" options={(['PHONE', 'SMS', 'EMAIL', 'VISIT'] as const).map(value => ({ value, label: t(`channel.${value}`) }))} />
        </Form.Item>
        <Form.Item name="reason" label={t('field.reason')} rules={[{ required: true, whitespace: true, message: t('callbacks.list.reasonNeeded') }]}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      </Form>
      {add.isError && <Alert type="error" showIcon title={<ProblemText failure={add.error} />} />}
    </Drawer>
  )
}
