import { Alert, Input, Modal } from 'antd'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../api/client'
import { useFirst } from './first'
import { ProblemText } from './ProblemText'

/** Whether the platform would do it, if it were told why: somebody crosses a separation of duty, which the store allows with a reason. */
export const asksForReason = (failure: unknown) => failure instanceof Problem && failure.status === 422 && failure.body.field === 'reason'

interface Props { busy: boolean; failure: unknown; give(reason: string): void; cancel(): void }

/** Asks why somebody does what a colleague should do; the reason is reported. */
export function ReasonDialog({ busy, failure, give, cancel }: Props) {
  const { t } = useTranslation()
  const first = useFirst<TextAreaRef>()
  const [reason, setReason] = useState('')
  const [lacking, setLacking] = useState(false)
  const send = () => {
    setLacking(reason.trim() === '')
    if (reason.trim() !== '') give(reason.trim())
  }
  return (
    <Modal open title={t('separation.title')} okText={t('separation.give')} onOk={send} onCancel={cancel} confirmLoading={busy}>
      <p>{t('separation.text')}</p>
      <label htmlFor="separation-reason">{t('field.reason')}</label>
      <Input.TextArea id="separation-reason" ref={first} rows={3} maxLength={500} value={reason} status={lacking ? 'error' : undefined} aria-invalid={lacking}
        onChange={event => setReason(event.target.value)} />
      {lacking && <span role="alert" style={{ color: '#a8071a' }}>{t('separation.needed')}</span>}
      {Boolean(failure) && !asksForReason(failure) && <Alert style={{ marginTop: 8 }} type="error" showIcon title={<ProblemText failure={failure} />} />}
    </Modal>
  )
}
