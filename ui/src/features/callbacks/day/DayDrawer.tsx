import { Alert, App, Button, Drawer, Input, Space, Spin, Tag } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { AgentDay, Store } from '../../../shared/api/schema'
import { moment } from '../../../shared/format'
import { useMay } from '../../../shared/session'
import { LoadFailed, ProblemText } from '../../../shared/ui/ProblemText'
import { useDay, useDayAction } from '../api/days'
import './day.css'

interface Props { stores: Store[]; day: string; today: string; me: string; close(): void }

/** The agents hand their day to the supervisor; the supervisor acknowledges each. */
export default function DayDrawer({ stores, day, today, me, close }: Props) {
  const { t } = useTranslation()
  return (
    <Drawer open title={t('callbacks.day.title', { day })} onClose={close} size={620}>
      {stores.map(store => <StoreDay key={store.id} store={store} day={day} today={today} me={me} />)}
    </Drawer>
  )
}

function StoreDay({ store, day, today, me }: { store: Store; day: string; today: string; me: string }) {
  const { t } = useTranslation()
  const { inStore } = useMay()
  const found = useDay(store.id, day, true)
  const agents = found.data?.agents ?? []
  return (
    <section className="store-day" aria-label={store.name}>
      <h2>{store.name}</h2>
      <p className="muted">
        {found.data && (found.data.openedAt
          ? t('callbacks.day.opened', { time: moment(found.data.openedAt, today), name: found.data.openedBy ?? t('callbacks.day.automatic') })
          : t('callbacks.day.notOpened'))}
      </p>
      {inStore(store.id, 'DAY_ACKNOWLEDGE') && agents.length > 0 && (
        <p><Link className="text-link" to={`/forms/callback-record?store=${store.id}&day=${day}&agent=all`}>{t('callbacks.day.printStore')}</Link></p>
      )}
      {found.isPending && <Spin />}
      {found.isError && <LoadFailed failure={found.error} again={() => void found.refetch()} />}
      {found.data && agents.length === 0 && <p className="muted">{t('callbacks.day.nobody')}</p>}
      {agents.map(agent => <AgentLine key={agent.subject} agent={agent} store={store} day={day} today={today} own={agent.subject === me} />)}
    </section>
  )
}

function AgentLine({ agent, store, day, today, own }: { agent: AgentDay; store: Store; day: string; today: string; own: boolean }) {
  const { t } = useTranslation()
  const { message, modal } = App.useApp()
  const { inStore } = useMay()
  const act = useDayAction()
  const [note, setNote] = useState('')
  const at = { store: store.id, day }
  const hand = () => act.mutate({ kind: 'handIn', ...at, note }, { onSuccess: () => void message.success(t('callbacks.day.handedInDone')) })
  const handIn = () => {
    if (agent.open === 0) return hand()
    void modal.confirm({ title: t('callbacks.day.handIn'), content: t('callbacks.day.stillOpen', { count: agent.open }), onOk: hand })
  }
  const mayHandIn = own && inStore(store.id, 'DAY_HAND_IN') && !agent.handedInAt
  const mayAcknowledge = inStore(store.id, 'DAY_ACKNOWLEDGE') && agent.handedInAt && !agent.acknowledgedAt
  const field = mayHandIn ? 'note' : 'acknowledgement'
  return (
    <div className="panel agent-day">
      <div className="agent-head">
        <b>{agent.name}</b>
        <span>{t('callbacks.day.total')} <b>{agent.total}</b></span>
        <span>{t('callbacks.day.done')} <b>{agent.done}</b></span>
        <span>{t('callbacks.day.open')} <b>{agent.open}</b></span>
        <Link className="text-link" to={`/forms/callback-record?store=${store.id}&day=${day}&agent=${agent.subject}`}>{t('callbacks.day.print')}</Link>
        {agent.acknowledgedAt
          ? <Tag variant="solid" color="#237804">{t('callbacks.day.accepted', { name: agent.acknowledgedBy ?? '', time: moment(agent.acknowledgedAt, today) })}</Tag>
          : agent.handedInAt ? <Tag variant="solid" color="#ad4e00">{t('callbacks.day.handedIn', { time: moment(agent.handedInAt, today) })}</Tag>
            : <Tag>{t('callbacks.day.notYet')}</Tag>}
      </div>
      {agent.note && <p>{t('callbacks.day.note')}{t('colon')}{agent.note}</p>}
      {agent.acknowledgement && <p>{t('callbacks.day.acknowledgement')}{t('colon')}{agent.acknowledgement}</p>}
      {(mayHandIn || mayAcknowledge) && (
        <>
          <Input.TextArea rows={2} maxLength={2000} value={note} onChange={event => setNote(event.target.value)}
            aria-label={t(`callbacks.day.${field}`)} placeholder={t(`callbacks.day.${field}Hint`)} />
          <Space style={{ marginTop: 8 }}>
            {mayHandIn && <Button type="primary" loading={act.isPending} onClick={handIn}>{t('callbacks.day.handIn')}</Button>}
            {mayAcknowledge && (
              <Button type="primary" loading={act.isPending} onClick={() => act.mutate({ kind: 'acknowledge', ...at, agent: agent.subject, note },
                { onSuccess: () => void message.success(t('callbacks.day.acknowledged')) })}>{t('callbacks.day.acknowledge')}</Button>
            )}
          </Space>
        </>
      )}
      {own && agent.handedInAt && !agent.acknowledgedAt && (
        <Button size="small" loading={act.isPending} onClick={() => act.mutate({ kind: 'takeBack', ...at },
          { onSuccess: () => void message.info(t('callbacks.day.takenBack')) })}>{t('callbacks.day.takeBack')}</Button>
      )}
      {act.isError && <Alert style={{ marginTop: 8 }} type="error" showIcon title={<ProblemText failure={act.error} />} />}
    </div>
  )
}
