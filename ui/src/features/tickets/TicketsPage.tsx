import { Alert, App, Button, Input, Modal, Segmented, Select, Table, type TableColumnsType, Tag } from 'antd'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Problem } from '../../shared/api/client'
import type { Ticket } from '../../shared/api/schema'
import { moment, plate } from '../../shared/format'
import { useMay } from '../../shared/session'
import { Denied } from '../../shared/ui/Denied'
import { useFirst } from '../../shared/ui/first'
import { LoadFailed, ProblemText, problemText } from '../../shared/ui/ProblemText'
import { asksForReason, ReasonDialog } from '../../shared/ui/ReasonDialog'
import { StoreFilter, useStores } from '../../shared/ui/StoreFilter'
import { useUrlState } from '../../shared/urlState'
import { usePageTitle } from '../../shared/usePageTitle'
import { useTickets, useTicketStep } from './api/tickets'

const defaults = { state: 'OPEN', kind: '', page: 1 }
const colours = { COMPLAINT: '#a8071a', BOOKING: '#0958d9', CORRECTION: '#595959' }

export default function TicketsPage() {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const stores = useStores('TICKETS_READ')
  const { inStore, stores: storesWith } = useMay()
  usePageTitle(t('tickets.title'))
  const [state, change] = useUrlState(defaults)
  const list = useTickets({ stores: stores.shown.map(store => store.id), state: state.state === 'ALL' ? '' : state.state, kind: state.kind, page: Math.max(0, state.page - 1) })
  const step = useTicketStep()
  const [closing, setClosing] = useState<Ticket | null>(null)
  if (stores.all.length === 0) return <Denied />
  const reported = storesWith('SEPARATIONS_READ').find(store => stores.shown.includes(store))
  const reopen = (ticket: Ticket) => step.mutate({ ticket }, {
    onSuccess: () => void message.success(t('tickets.reopened')),
    onError: failure => void message.error(failure instanceof Problem && failure.status === 409 ? t('tickets.conflict') : problemText(failure, t)),
  })
  const columns: TableColumnsType<Ticket> = [
    ...(stores.all.length > 1 ? [{ title: t('field.store'), width: 140, dataIndex: 'storeName' }] : []),
    { title: t('tickets.column.number'), dataIndex: 'number', width: 72 },
    { title: t('tickets.column.kind'), width: 96, render: (_, ticket) => <Tag variant="solid" color={colours[ticket.kind]}>{t(`tickets.kind.${ticket.kind}`)}</Tag> },
    { title: t('tickets.column.customer'), width: 170, render: (_, ticket) => <>{ticket.customer && <Link to={`/customers/${ticket.storeId}/${ticket.customer.id}`}>{ticket.customer.name}</Link>}<span className="muted" style={{ display: 'block', fontSize: 12 }}>{[plate(ticket.vehicle?.plate), ticket.vehicle?.model].filter(Boolean).join(' ')}</span></> },
    {
      title: t('tickets.column.text'), render: (_, ticket) => (
        <span style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{ticket.text}
          {ticket.note && <span className="muted" style={{ display: 'block' }}>{t('tickets.note', { note: ticket.note })}</span>}
          {ticket.callbackId && <> <Link className="text-link" to={`/callbacks/${ticket.storeId}/${ticket.callbackId}`}>{t('tickets.callback')}</Link></>}
        </span>
      ),
    },
    { title: t('tickets.column.created'), width: 150, render: (_, ticket) => <>{moment(ticket.createdAt)}<span className="muted" style={{ display: 'block', fontSize: 12 }}>{ticket.createdBy}</span></> },
    { title: t('tickets.column.state'), width: 84, render: (_, ticket) => t(`tickets.state.${ticket.state}`) },
    {
      title: <span className="visually-hidden">{t('tickets.column.actions')}</span>, width: 104,
      render: (_, ticket) => inStore(ticket.storeId, 'TICKETS_WORK') && (ticket.state === 'OPEN'
        ? <Button size="small" aria-label={t('tickets.closeTitle', { number: ticket.number })} onClick={() => setClosing(ticket)}>{t('tickets.close')}</Button>
        : <Button size="small" type="text" onClick={() => reopen(ticket)}>{t('tickets.reopen')}</Button>),
    },
  ]
  return (
    <>
      <div className="page-head">
        <h1>{t('tickets.title')}</h1>
        <StoreFilter {...stores} />
        <Segmented aria-label={t('tickets.filter.state')} value={state.state} onChange={value => change({ state: value, page: 1 })}
          options={[{ value: 'OPEN', label: t('tickets.state.OPEN') }, { value: 'CLOSED', label: t('tickets.state.CLOSED') }, { value: 'ALL', label: t('callbacks.list.count.total') }]} />
        <Select allowClear aria-label={t('tickets.filter.kind')} placeholder={t('tickets.filter.kind')} style={{ width: 130 }} value={state.kind || undefined}
          onChange={(value?: string) => change({ kind: value ?? '', page: 1 })}
          options={(['COMPLAINT', 'BOOKING', 'CORRECTION'] as const).map(value => ({ value, label: t(`tickets.kind.${value}`) }))} />
        <span className="grow" />
        {reported && <Link className="text-link" to={`/separations?store=${reported.id}`}>{t('separations.title')}</Link>}
      </div>
      {list.isError && !list.data
        ? <LoadFailed failure={list.error} again={() => void list.refetch()} />
        : (
          <Table<Ticket> className="panel stacked" size="small" rowKey="id" columns={columns} dataSource={list.data?.entries} loading={list.isPending} scroll={{ x: 800 }}
            locale={{ emptyText: <div style={{ padding: 32 }}>{t('tickets.empty')}</div> }}
            pagination={{ current: state.page, pageSize: list.data?.size ?? 50, total: list.data?.total ?? 0, hideOnSinglePage: true, showSizeChanger: false, onChange: page => change({ page }) }} />
        )}
      {closing && <CloseDialog ticket={closing} done={() => setClosing(null)} />}
    </>
  )
}

function CloseDialog({ ticket, done }: { ticket: Ticket; done(): void }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const step = useTicketStep()
  const first = useFirst<TextAreaRef>()
  const [note, setNote] = useState('')
  const [lacking, setLacking] = useState(false)
  const [reasoning, setReasoning] = useState(false)
  const close = () => {
    setLacking(note.trim() === '')
    if (note.trim() === '') return
    send()
  }
  const send = (reason?: string) => step.mutate({ ticket, note: note.trim(), reason }, {
    onSuccess: () => { void message.success(t('tickets.closed')); done() },
    onError: failure => { if (asksForReason(failure)) setReasoning(true) },
  })
  if (reasoning) return <ReasonDialog busy={step.isPending} failure={step.error} give={send} cancel={() => { step.reset(); setReasoning(false) }} />
  return (
    <Modal open title={t('tickets.closeTitle', { number: ticket.number })} okText={t('tickets.close')} onOk={close} onCancel={done} confirmLoading={step.isPending}>
      <p style={{ whiteSpace: 'pre-wrap' }}>{ticket.text}</p>
      <label htmlFor="ticket-note">{t('tickets.closeNote')}</label>
      <Input.TextArea id="ticket-note" ref={first} rows={3} maxLength={2000} value={note} status={lacking ? 'error' : undefined} aria-invalid={lacking} onChange={event => setNote(event.target.value)} />
      {lacking && <span role="alert" style={{ color: '#a8071a' }}>{t('tickets.noteNeeded')}</span>}
      {step.isError && <Alert style={{ marginTop: 8 }} type="error" showIcon title={step.error instanceof Problem && step.error.status === 409 ? t('tickets.conflict') : <ProblemText failure={step.error} />} />}
    </Modal>
  )
}
