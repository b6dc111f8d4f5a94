import { App, Button, Skeleton, Space, Tag } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams } from 'react-router'
import { Problem } from '../../shared/api/client'
import type { Ticket, TicketFile } from '../../shared/api/schema'
import { moment } from '../../shared/format'
import { useMay, useSurroundings } from '../../shared/session'
import { LoadFailed, problemText } from '../../shared/ui/ProblemText'
import { usePageTitle } from '../../shared/usePageTitle'
import { useDeed, useTicketFile } from './api/file'
import { useTicketStep } from './api/tickets'
import { colours } from './colours'
import { CloseDialog } from './page/CloseDialog'
import { Recorded } from './page/Recorded'
import { TieDialog } from './page/TieDialog'
import { Timeline } from './page/Timeline'
import './page/page.css'

const RecordedDrawer = lazy(() => import('./page/RecordedDrawer'))

type Open = 'correct' | 'split' | 'link' | 'merge' | 'close' | null

/** A ticket with all that was recorded and all that became of it. */
export default function TicketPage() {
  const { store = '', id = '' } = useParams()
  const { t, i18n } = useTranslation()
  const file = useTicketFile(store, id, i18n.language)
  usePageTitle(`${t('tickets.title')} ${file.data?.ticket.number ?? ''}`)
  if (file.isError && !file.data) return <LoadFailed failure={file.error} again={() => void file.refetch()} />
  if (!file.data) return <div className="panel" style={{ padding: 24 }}><Skeleton active title={false} /></div>
  return <Shown key={id} file={file.data} />
}

function Shown({ file }: { file: TicketFile }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { inStore } = useMay()
  const { me } = useSurroundings()
  const navigate = useNavigate()
  const { ticket, related } = file
  const deed = useDeed(ticket)
  const step = useTicketStep()
  const [open, setOpen] = useState<Open>(null)
  const store = me.stores.find(one => one.id === ticket.storeId)
  const works = inStore(ticket.storeId, 'TICKETS_WORK')
  const isOpen = ticket.state === 'OPEN'
  const told = (failure: unknown) => void message.error(failure instanceof Problem && failure.status === 409 ? t('tickets.page.conflict') : problemText(failure, t))
  const done = (said: string) => { setOpen(null); void message.success(said) }
  const recorded = (made?: Ticket) => {
    if (!made) return setOpen(null)
    done(open === 'split' ? t('tickets.page.splitOk', { number: made.number }) : t('tickets.page.corrected'))
    if (open === 'split') void navigate(`/tickets/${made.storeId}/${made.id}`)
  }
  return (
    <>
      <div className="page-head">
        <Link className="text-link" to="/tickets">{t('tickets.page.back')}</Link>
        <h1>{t('tickets.title')} {ticket.number}</h1>
        <Tag variant="solid" color={colours[ticket.kind]}>{t(`tickets.kind.${ticket.kind}`)}</Tag>
        <span>{t(ticket.mergedInto ? 'tickets.merged' : `tickets.state.${ticket.state}`)}</span>
        <span className="muted">{t(`tickets.entry.${ticket.entryPoint}`)} · {ticket.createdBy} · {moment(ticket.createdAt)} · {ticket.storeName}</span>
        <span className="grow" />
        {works && (
          <Space wrap size={6}>
            {isOpen && <Button onClick={() => setOpen('correct')}>{t('tickets.page.correct')}</Button>}
            {isOpen && <Button onClick={() => setOpen('split')}>{t('tickets.page.split')}</Button>}
            <Button onClick={() => setOpen('link')}>{t('tickets.page.link')}</Button>
            {isOpen && <Button onClick={() => setOpen('merge')}>{t('tickets.page.merge')}</Button>}
            {isOpen && <Button type="primary" onClick={() => setOpen('close')}>{t('tickets.close')}</Button>}
            {!isOpen && !ticket.mergedInto && <Button loading={step.isPending} onClick={() => step.mutate({ ticket }, { onSuccess: () => void message.success(t('tickets.reopened')), onError: told })}>{t('tickets.reopen')}</Button>}
          </Space>
        )}
      </div>
      {ticket.mergedInto && <p role="status"><Link className="text-link" to={`/tickets/${ticket.storeId}/${ticket.mergedInto}`}>{t('tickets.page.mergedInto')}</Link></p>}
      <div className="ticket">
        <div className="ticket-column"><Recorded file={file} /></div>
        <div className="ticket-column">
          {related.length > 0 && (
            <section className="panel ticket-part" aria-label={t('tickets.page.related')}>
              <h2>{t('tickets.page.related')}</h2>
              <ul className="related">
                {related.map(other => (
                  <li key={`${other.relation} ${other.id}`}>
                    <Tag>{other.relation && t(`tickets.page.relation.${other.relation}`)}</Tag>
                    <Link className="text-link" to={`/tickets/${ticket.storeId}/${other.id}`}>{other.number} {t(`tickets.kind.${other.kind}`)}</Link> <span className="muted">{t(`tickets.state.${other.state}`)}</span>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <Timeline store={ticket.storeId} events={file.timeline} busy={deed.isPending}
            undo={works ? event => deed.mutate({ kind: 'undo', event: event.id }, { onSuccess: () => void message.success(t('tickets.page.undid')), onError: told }) : undefined} />
        </div>
      </div>
      {open === 'close' && <CloseDialog ticket={ticket} done={() => setOpen(null)} />}
      {(open === 'link' || open === 'merge') && <TieDialog ticket={ticket} how={open} done={tied => (tied ? done(t(open === 'link' ? 'tickets.page.linked' : 'tickets.page.mergedOk')) : setOpen(null))} />}
      {(open === 'correct' || open === 'split') && store && <Suspense><RecordedDrawer store={store} file={file} how={open} done={recorded} /></Suspense>}
    </>
  )
}
