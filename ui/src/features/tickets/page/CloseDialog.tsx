import { Alert, App, Input, Modal } from 'antd'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../../shared/api/client'
import type { Ticket } from '../../../shared/api/schema'
import { useFirst } from '../../../shared/ui/first'
import { ProblemText } from '../../../shared/ui/ProblemText'
import { asksForReason, ReasonDialog } from '../../../shared/ui/ReasonDialog'
import { useTicketStep } from '../api/tickets'

/** Closes a ticket with what was done. */
export function CloseDialog({ ticket, done }: { ticket: Ticket; done(): void }) {
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
      <p style={{ whiteSpace: 'pre-wrap' }}>{[ticket.recording?.sentence, ticket.text].filter(Boolean).join('\n')}</p>
      <label htmlFor="ticket-note">{t('tickets.closeNote')}</label>
      <Input.TextArea id="ticket-note" ref={first} rows={3} maxLength={2000} value={note} status={lacking ? 'error' : undefined} aria-invalid={lacking} onChange={event => setNote(event.target.value)} />
      {lacking && <span role="alert" style={{ color: '#a8071a' }}>{t('tickets.noteNeeded')}</span>}
      {step.isError && <Alert style={{ marginTop: 8 }} type="error" showIcon title={step.error instanceof Problem && step.error.status === 409 ? t('tickets.conflict') : <ProblemText failure={step.error} />} />}
    </Modal>
  )
}
