import { Alert, Input, Modal } from 'antd'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from './Field'
import { useFirst } from './first'
import { ProblemText } from './ProblemText'

interface Props {
  title: string; text: ReactNode; ok: string; danger?: boolean; busy: boolean; failure: unknown; done(): void; go(reason: string): void
}

/** Asks for a reason of at least two characters before something is done that others will see. */
export function AskReason({ title, text, ok, danger, busy, failure, done, go }: Props) {
  const { t } = useTranslation()
  const first = useFirst<TextAreaRef>()
  const [reason, setReason] = useState('')
  const [lacking, setLacking] = useState(false)
  const send = () => {
    const short = reason.trim().length < 2
    setLacking(short)
    if (!short) go(reason.trim())
  }
  return (
    <Modal open title={title} okText={ok} okButtonProps={{ danger }} confirmLoading={busy} onOk={send} onCancel={done}>
      <div className="field-stack">
        <div>{text}</div>
        <Field label={t('field.reason')} error={lacking ? t('people.reasonNeeded') : undefined}>
          {given => <Input.TextArea {...given} ref={first} rows={3} maxLength={500} showCount value={reason} onChange={event => setReason(event.target.value)} />}
        </Field>
        {failure !== null && failure !== undefined && <Alert type="error" showIcon title={<ProblemText failure={failure} />} />}
      </div>
    </Modal>
  )
}
