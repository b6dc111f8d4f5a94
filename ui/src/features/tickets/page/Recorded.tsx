import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { TicketFile } from '../../../shared/api/schema'
import { phone, plate } from '../../../shared/format'

/** What was recorded: the sentence, its slots, what else was said, whom it is about. */
export function Recorded({ file: { ticket, form } }: { file: TicketFile }) {
  const { t } = useTranslation()
  const named = (slots: { label: string }[]) => slots.map(slot => slot.label).join(t('and'))
  return (
    <>
      <section className="panel ticket-part" aria-label={t('tickets.page.recorded')}>
        <h2>{form ? `${form.format.code} ${form.format.title}` : t('tickets.page.recorded')} {form && <span className="muted number">{t('tickets.score', { score: form.points.total })}</span>}</h2>
        {ticket.recording && <blockquote className="script-words" lang="zh">{ticket.recording.sentence}</blockquote>}
        {form && (
          <>
            <dl className="facts">
              {form.format.slots.map(slot => [<dt key={`${slot.name} label`}>{slot.label}</dt>, <dd key={slot.name} className="pre">{form.slots[slot.name] ?? <span className="muted">{t('tickets.record.blank')}</span>}</dd>])}
            </dl>
            {form.points.missing.length > 0 && <p className="lacks">{t('tickets.page.lost.missing', { names: named(form.points.missing) })}</p>}
            {form.points.implausible.length > 0 && <p className="lacks">{t('tickets.page.lost.implausible', { names: named(form.points.implausible) })}</p>}
            <p className="muted sub">{t('tickets.page.standard', { standard: form.format.standard })}</p>
          </>
        )}
        {ticket.text && <p className="pre wrap">{ticket.text}</p>}
        {ticket.note && <p className="pre wrap muted">{t('tickets.note', { note: ticket.note })}</p>}
        {ticket.callbackId && <Link className="text-link" to={`/callbacks/${ticket.storeId}/${ticket.callbackId}`}>{t('tickets.callback')}</Link>}
      </section>
      <section className="panel ticket-part" aria-label={t('tickets.page.people')}>
        <h2>{t('tickets.page.people')}</h2>
        {!ticket.customer && !ticket.vehicle && !ticket.caller && <p className="muted">{t('tickets.page.noPeople')}</p>}
        <dl className="facts">
          {ticket.customer && <><dt>{t('tickets.record.customer')}</dt><dd><Link className="text-link" to={`/customers/${ticket.storeId}/${ticket.customer.id}`}>{ticket.customer.name}</Link></dd></>}
          {ticket.vehicle && <><dt>{t('tickets.record.vehicle')}</dt><dd>{[plate(ticket.vehicle.plate), ticket.vehicle.model].filter(Boolean).join(' ')}</dd></>}
          {ticket.caller && <><dt>{t('tickets.page.caller')}</dt><dd>{[ticket.caller.name, phone(ticket.caller.phone)].filter(Boolean).join(' ')}</dd></>}
        </dl>
      </section>
    </>
  )
}
