import { Skeleton, Tag } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { EarlierTicket, TicketFormat } from '../../../shared/api/schema'
import { moment } from '../../../shared/format'
import { type Known, useEarlier } from '../api/record'
import type { Draft } from './draft'

/** What of a draft finds earlier tickets; half a number finds nothing and is not asked for. */
export function knownIn(draft: Draft, format: TicketFormat | undefined): Known {
  const of = (type: string) => format?.slots.filter(slot => slot.type === type).map(slot => (draft.slots[slot.name] ?? '').trim()).find(value => value !== '')
  const phone = [draft.callerPhone, of('PHONE') ?? ''].map(text => text.trim()).find(text => text.replace(/\D/g, '').length >= 7)
  const plate = of('PLATE')
  const vin = of('VIN')
  const about = [...(format?.slots ?? []).filter(slot => slot.type === 'TEXT' || slot.type === 'PART').map(slot => draft.slots[slot.name] ?? ''), draft.text].join(' ').trim()
  return {
    customerId: draft.customer?.id, vehicleId: draft.vehicle ?? undefined, phone, plate: plate && plate.length > 4 ? plate : undefined, vin: vin && vin.length > 3 ? vin : undefined,
    name: format?.slots.filter(slot => slot.fills === 'NAME').map(slot => (draft.slots[slot.name] ?? '').trim()).find(name => name.length > 1), about: about.length > 5 ? about : undefined,
  }
}

/** The open ones first; a ticket found in two ways once. */
export function together(...lists: (EarlierTicket[] | undefined)[]): EarlierTicket[] {
  const all = new Map<string, EarlierTicket>()
  for (const one of lists.flatMap(list => list ?? [])) {
    const before = all.get(one.ticket.id)
    all.set(one.ticket.id, before ? { ...one, because: [...new Set([...before.because, ...one.because])] } : one)
  }
  return [...all.values()].toSorted((one, other) => Number(one.ticket.state === 'CLOSED') - Number(other.ticket.state === 'CLOSED') || other.because.length - one.because.length)
}

/** Earlier tickets of the same customer, car or problem, beside the form. */
export function Earlier({ store, draft, format, except }: { store: string; draft: Draft; format: TicketFormat | undefined; except?: string }) {
  const { t } = useTranslation()
  const known = knownIn(draft, format)
  const written = JSON.stringify(known)
  const [asked, setAsked] = useState(written)
  useEffect(() => {
    const wait = setTimeout(() => setAsked(written), 500)
    return () => clearTimeout(wait)
  }, [written])
  // A whole number is asked for by itself: the platform counts how often somebody does who sees numbers masked.
  const { phone, ...rest } = JSON.parse(asked) as Known
  const byPhone = useEarlier(store, { phone, except }, true)
  const byRest = useEarlier(store, { ...rest, except }, true)
  const found = together(byRest.data, byPhone.data)
  const looking = byPhone.isFetching || byRest.isFetching
  const idle = !byPhone.isEnabled && !byRest.isEnabled
  const failed = byPhone.isError || byRest.isError
  return (
    <aside className="panel earlier" aria-label={t('tickets.earlier.title')} aria-busy={looking}>
      <h2>{t('tickets.earlier.title')}</h2>
      {failed && <p className="lacks" role="status">{t('tickets.earlier.failed')}</p>}
      {found.length === 0 && (looking ? <Skeleton active title={false} paragraph={{ rows: 2 }} /> : !failed && <p className="muted">{t(idle ? 'tickets.earlier.waiting' : 'tickets.earlier.none')}</p>)}
      <ul>
        {found.map(({ ticket, because }) => (
          <li key={ticket.id} className={ticket.state === 'CLOSED' ? 'done' : undefined}>
            <Link className="text-link" to={`/tickets/${ticket.storeId}/${ticket.id}`} target="_blank">{ticket.number} {t(`tickets.kind.${ticket.kind}`)}</Link>
            <span className="muted"> {t(`tickets.state.${ticket.state}`)} · {moment(ticket.createdAt)}</span>
            <span className="tags">{because.map(why => <Tag key={why}>{t(`tickets.earlier.because.${why}`)}</Tag>)}</span>
            <span className="sub wrap">{ticket.recording?.sentence ?? ticket.text}</span>
          </li>
        ))}
      </ul>
    </aside>
  )
}
