import { Alert, Input, type InputRef, Modal, Radio } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Ticket } from '../../../shared/api/schema'
import { moment } from '../../../shared/format'
import { useFirst } from '../../../shared/ui/first'
import { ProblemText } from '../../../shared/ui/ProblemText'
import { useDeed } from '../api/file'
import { useTickets } from '../api/tickets'

/** Chooses the other ticket, to link this one with it or to merge this one into it. */
export function TieDialog({ ticket, how, done }: { ticket: Ticket; how: 'link' | 'merge'; done(tied: boolean): void }) {
  const { t } = useTranslation()
  const first = useFirst<InputRef>()
  const deed = useDeed(ticket)
  const [typed, setTyped] = useState(ticket.customer?.name ?? '')
  const [q, setQ] = useState(typed)
  const [other, setOther] = useState('')
  const [lacking, setLacking] = useState(false)
  useEffect(() => {
    const wait = setTimeout(() => setQ(typed.trim()), 300)
    return () => clearTimeout(wait)
  }, [typed])
  // Nothing is merged into a ticket that is closed.
  const found = useTickets({ stores: [ticket.storeId], state: how === 'merge' ? 'OPEN' : '', kind: '', q, page: 0 })
  const others = (found.data?.entries ?? []).filter(one => one.id !== ticket.id).slice(0, 20)
  const tie = () => {
    setLacking(other === '')
    if (other !== '') deed.mutate({ kind: how, other }, { onSuccess: () => done(true) })
  }
  return (
    <Modal open width={640} title={t(`tickets.page.${how}Title`, { number: ticket.number })} okText={t(`tickets.page.${how}`)} onOk={tie} onCancel={() => done(false)} confirmLoading={deed.isPending}>
      {how === 'merge' && <p>{t('tickets.page.mergeHint')}</p>}
      <Input ref={first} allowClear aria-label={t('tickets.filter.find')} placeholder={t('tickets.filter.search')} maxLength={100} value={typed} onChange={event => setTyped(event.target.value)} />
      {found.data && others.length === 0 && <p className="muted">{t('tickets.page.pickNone')}</p>}
      <Radio.Group className="tie-choice" aria-label={t('tickets.page.pick')} value={other} onChange={event => setOther(String(event.target.value))}>
        {others.map(one => (
          <Radio key={one.id} value={one.id}>
            <b>{one.number}</b> {t(`tickets.kind.${one.kind}`)} · {one.customer?.name} <span className="muted">{moment(one.createdAt)} · {t(`tickets.state.${one.state}`)}</span>
            <span className="sub wrap">{one.recording?.sentence ?? one.text}</span>
          </Radio>
        ))}
      </Radio.Group>
      {lacking && <span role="alert" className="field-error">{t('tickets.page.pickNeeded')}</span>}
      {deed.isError && <Alert type="error" showIcon title={<ProblemText failure={deed.error} />} />}
    </Modal>
  )
}
