import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { TicketEvent } from '../../../shared/api/schema'
import { moment } from '../../../shared/format'

interface Props { store: string; events: TicketEvent[]; undo?(event: TicketEvent): void; busy: boolean }

/** What became of a ticket, the latest first; what was taken back stays, struck out. */
export function Timeline({ store, events, undo, busy }: Props) {
  const { t, i18n } = useTranslation()
  const told = (value: string | null | undefined, field: string) => (!value ? t('tickets.page.nothing') : field === 'entryPoint' && i18n.exists(`tickets.entry.${value}`) ? t(`tickets.entry.${value as 'PHONE'}`) : value)
  return (
    <section className="panel ticket-part" aria-label={t('tickets.page.timeline')}>
      <h2>{t('tickets.page.timeline')}</h2>
      <ol className="timeline">
        {events.toReversed().map(event => (
          <li key={event.id} className={event.undone ? 'undone' : undefined}>
            <span className="happened">{event.other
              ? <Link className="text-link" to={`/tickets/${store}/${event.other.id}`}>{t(`tickets.page.event.${event.kind}`, { number: event.other.number })}</Link>
              : t(`tickets.page.event.${event.kind}`, { number: '' })}</span>
            {event.undone && <span className="muted"> {t('tickets.page.undoneMark')}</span>}
            <span className="muted"> {event.by} · <time dateTime={event.at}>{moment(event.at)}</time></span>
            {event.undoable && undo && <Button size="small" type="link" disabled={busy} onClick={() => undo(event)}>{t('tickets.page.undo')}</Button>}
            {event.note && <span className="sub wrap pre">{event.note}</span>}
            {event.changes.map(change => <span key={change.field} className="sub wrap">{t('tickets.page.change', { label: change.label, before: told(change.before, change.field), after: told(change.after, change.field) })}</span>)}
          </li>
        ))}
      </ol>
    </section>
  )
}
