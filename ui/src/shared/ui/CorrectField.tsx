import { EditOutlined } from '@ant-design/icons'
import { Alert, App, Button, Input, Popover, Tag } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type NewCorrection, useCorrect } from '../api/correct'
import type { Correction } from '../api/schema'
import { ProblemText } from './ProblemText'

interface Props extends Omit<NewCorrection, 'value'> { value?: string | null; shown?: React.ReactNode; pending?: Correction; allowed: boolean }

/** A value of the customer file that may be corrected in place, with a mark while the correction awaits confirmation. */
export function CorrectField({ value, shown, pending, allowed, ...subject }: Props) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState(value ?? '')
  const correct = useCorrect()
  const field = t(`correctionField.${subject.field}`)
  const toggle = (next: boolean) => {
    setOpen(next)
    setTyped(value ?? '')
    correct.reset()
  }
  const save = () => correct.mutate({ ...subject, value: typed.trim() }, {
    onSuccess: made => { setOpen(false); void message.success(t(made.inEffect ? 'correct.done' : 'correct.proposedDone')) },
  })
  return (
    <span className="correctable">
      {shown ?? value ?? <span className="muted">{t('none')}</span>}
      {pending && <Tag className="mark">{pending.inEffect ? t('correct.pending') : t('correct.proposed', { value: pending.newValue })}</Tag>}
      {allowed && (
        <Popover open={open} onOpenChange={toggle} trigger="click" placement="bottomLeft" destroyOnHidden title={t('correct.title', { field })}
          content={
            <form role="dialog" aria-label={t('correct.title', { field })} className="correct-form"
              onSubmit={event => { event.preventDefault(); save() }}>
              <Input autoFocus aria-label={field} value={typed} maxLength={200} status={correct.isError ? 'error' : undefined} onChange={event => setTyped(event.target.value)}
                onKeyDown={event => { if (event.key === 'Escape') setOpen(false) }} />
              {correct.isError && <Alert type="error" title={<ProblemText failure={correct.error} />} />}
              <span className="muted sub">{t('correct.hint')}</span>
              <Button type="primary" size="small" htmlType="submit" loading={correct.isPending} disabled={typed.trim() === '' || typed.trim() === value}>{t('action.save')}</Button>
            </form>
          }>
          <Button type="text" size="small" className="correct" icon={<EditOutlined />} aria-label={t('correct.edit', { field })} />
        </Popover>
      )}
    </span>
  )
}
