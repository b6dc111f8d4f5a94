import { App, Button, Input, Segmented, Select, Table, type TableColumnsType, Tag } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Problem } from '../../shared/api/client'
import type { Ticket, TicketKind } from '../../shared/api/schema'
import { moment, plate } from '../../shared/format'
import { useMay } from '../../shared/session'
import { Denied } from '../../shared/ui/Denied'
import { LoadFailed, problemText } from '../../shared/ui/ProblemText'
import { StoreFilter, useStores } from '../../shared/ui/StoreFilter'
import { useUrlState } from '../../shared/urlState'
import { usePageTitle } from '../../shared/usePageTitle'
import { useTickets, useTicketStep } from './api/tickets'
import { CloseDialog } from './page/CloseDialog'
import { colours } from './colours'

const defaults = { state: 'OPEN', kind: '', q: '', page: 1 }
const kinds = Object.keys(colours) as TicketKind[]

export default function TicketsPage() {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const stores = useStores('TICKETS_READ')
  const { inStore, stores: storesWith } = useMay()
  usePageTitle(t('tickets.title'))
  const [state, change] = useUrlState(defaults)
  const list = useTickets({ stores: stores.shown.map(store => store.id), state: state.state === 'ALL' ? '' : state.state, kind: state.kind, q: state.q, page: Math.max(0, state.page - 1) })
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
    { title: t('tickets.column.number'), width: 72, render: (_, ticket) => <Link className="text-link number" aria-label={t('tickets.open', { number: ticket.number })} to={`/tickets/${ticket.storeId}/${ticket.id}`}>{ticket.number}</Link> },
    { title: t('tickets.column.kind'), width: 96, render: (_, ticket) => <Tag variant="solid" color={colours[ticket.kind]}>{t(`tickets.kind.${ticket.kind}`)}</Tag> },
    { title: t('tickets.column.customer'), width: 170, render: (_, ticket) => <>{ticket.customer && <Link to={`/customers/${ticket.storeId}/${ticket.customer.id}`}>{ticket.customer.name}</Link>}<span className="muted" style={{ display: 'block', fontSize: 12 }}>{[plate(ticket.vehicle?.plate), ticket.vehicle?.model].filter(Boolean).join(' ')}</span></> },
    {
      title: t('tickets.column.text'), render: (_, ticket) => (
        <span style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{[ticket.recording?.sentence, ticket.text].filter(Boolean).join('\n')}
          {ticket.recording && <span className="muted" style={{ display: 'block', fontSize: 12 }}>{ticket.recording.format} {ticket.recording.title} · {t('tickets.score', { score: ticket.recording.score })}</span>}
          {ticket.note && <span className="muted" style={{ display: 'block' }}>{t('tickets.note', { note: ticket.note })}</span>}
          {ticket.callbackId && <> <Link className="text-link" to={`/callbacks/${ticket.storeId}/${ticket.callbackId}`}>{t('tickets.callback')}</Link></>}
        </span>
      ),
    },
    { title: t('tickets.column.created'), width: 150, render: (_, ticket) => <>{moment(ticket.createdAt)}<span className="muted" style={{ display: 'block', fontSize: 12 }}>{ticket.createdBy}</span></> },
    { title: t('tickets.column.state'), width: 84, render: (_, ticket) => t(ticket.mergedInto ? 'tickets.merged' : `tickets.state.${ticket.state}`) },
    {
      title: <span className="visually-hidden">{t('tickets.column.actions')}</span>, width: 104,
      render: (_, ticket) => inStore(ticket.storeId, 'TICKETS_WORK') && (ticket.state === 'OPEN'
        ? <Button size="small" aria-label={t('tickets.closeTitle', { number: ticket.number })} onClick={() => setClosing(ticket)}>{t('tickets.close')}</Button>
        : !ticket.mergedInto && <Button size="small" type="text" onClick={() => reopen(ticket)}>{t('tickets.reopen')}</Button>),
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
          options={kinds.map(value => ({ value, label: t(`tickets.kind.${value}`) }))} />
        <Search q={state.q} find={q => change({ q, page: 1, ...(q !== '' && { state: 'ALL' }) })} />
        <span className="grow" />
        {storesWith('TICKETS_RECORD').length > 0 && <Link to="/tickets/new"><Button type="primary">{t('tickets.record.new')}</Button></Link>}
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

/** Looks as soon as somebody stops typing; Enter looks at once. */
function Search({ q, find }: { q: string; find(q: string): void }) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(q)
  const [seen, setSeen] = useState(q)
  // The address may change otherwise, as with the back button.
  if (q !== seen) {
    setSeen(q)
    if (typed.trim() !== q) setTyped(q)
  }
  useEffect(() => {
    if (typed.trim() === q) return
    const wait = setTimeout(() => find(typed.trim()), 600)
    return () => clearTimeout(wait)
  })
  return <Input.Search allowClear style={{ width: 270 }} aria-label={t('tickets.filter.find')} placeholder={t('tickets.filter.search')} maxLength={100} value={typed} onChange={event => setTyped(event.target.value)} onSearch={text => find(text.trim())} />
}
