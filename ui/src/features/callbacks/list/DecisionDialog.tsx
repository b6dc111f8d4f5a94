import { Alert, DatePicker, Form, Input, Modal, Radio } from 'antd'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../../shared/api/client'
import type { Channel, Entry } from '../../../shared/api/schema'
import { useFirst } from '../../../shared/ui/first'
import { ProblemText } from '../../../shared/ui/ProblemText'
import type { Decision } from '../api/decide'

export interface Asking { kind: 'drop' | 'move' | 'decline'; entry: Entry }
interface Typed { reason: string; channel: Channel; dueOn: Dayjs | null }

const channels: Channel[] = ['PHONE', 'SMS', 'EMAIL', 'VISIT']

/** Decisions that need a reason: the list is the agent's, but the supervisor must be able to follow it. */
export default function DecisionDialog({ asking, close, decide }: { asking: Asking; close(): void; decide(decision: Decision): Promise<void> }) {
  const { t } = useTranslation()
  const { kind, entry } = asking
  const first = useFirst<TextAreaRef>(kind !== 'move')
  const [form] = Form.useForm<Typed>()
  const [failure, setFailure] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const name = entry.customer.name
  const title = kind === 'drop' ? t('callbacks.list.dropTitle', { name })
    : kind === 'move' ? t('callbacks.list.moveTitle', { name }) : t('callbacks.list.declineTitle', { name })

  const send = async ({ reason, channel, dueOn }: Typed) => {
    const decision: Decision = kind === 'drop' ? { kind, entry, reason }
      : kind === 'move' ? { kind, entry, channel, dueOn: dueOn?.format('YYYY-MM-DD'), reason }
        : { kind: 'proposal', entry, accept: false, reason }
    setBusy(true)
    try {
      await decide(decision)
      close()
    } catch (problem) {
      const wrong = problem instanceof Problem ? problem.fields : {}
      form.setFields(Object.entries(wrong).map(([field, text]) => ({ name: field as keyof Typed, errors: [text] })))
      setFailure(problem)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Modal open title={title} onCancel={close} onOk={() => form.submit()} confirmLoading={busy} okText={t('action.confirm')} okButtonProps={{ danger: kind === 'drop' }}>
      <Form<Typed> form={form} layout="vertical" onFinish={typed => void send(typed)}
        initialValues={{ channel: channels.find(channel => channel !== entry.channel), dueOn: entry.dueOn ? dayjs(entry.day ?? undefined) : null }}>
        {kind === 'move' && (
          <>
            <Form.Item name="channel" label={t('callbacks.list.newChannel')} required>
              <Radio.Group optionType="button" options={channels.filter(channel => channel !== entry.channel)
                .map(channel => ({ value: channel, label: t(`channel.${channel}`) }))} />
            </Form.Item>
            <Form.Item name="dueOn" label={t('callbacks.list.newDay')}><DatePicker allowClear style={{ width: 180 }} /></Form.Item>
          </>
        )}
        <Form.Item name="reason" label={t('field.reason')} rules={[{ required: true, whitespace: true, message: t('callbacks.list.reasonNeeded') }]}>
          <Input.TextArea ref={first} rows={2} maxLength={500} showCount placeholder={t('callbacks.list.reasonHint')} />
        </Form.Item>
      </Form>
      {failure !== null && <Alert type="error" showIcon title={<ProblemText failure={failure} />} />}
    </Modal>
  )
}
