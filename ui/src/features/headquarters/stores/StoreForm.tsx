import { Alert, Button, Drawer, Space } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../../shared/api/client'
import { ProblemText } from '../../../shared/ui/ProblemText'

interface FormProps {
  title: string; ok: string; busy: boolean; failure: Error | null; done(): void; send(): void; children(errors: Record<string, string>): ReactNode
}

/** The drawer around what a store is set up with. */
export function StoreForm({ title, ok, busy, failure, done, send, children }: FormProps) {
  const { t } = useTranslation()
  const conflict = failure instanceof Problem && failure.status === 409
  return (
    <Drawer open size={560} title={title} onClose={done} mask={{ closable: false }} footer={
      <Space><Button type="primary" htmlType="submit" form="store-form" loading={busy}>{ok}</Button><Button onClick={done}>{t('action.cancel')}</Button></Space>
    }>
      <form id="store-form" className="field-stack" noValidate onSubmit={event => { event.preventDefault(); send() }}>
        {children(failure instanceof Problem ? failure.fields : {})}
        {failure && <Alert type={conflict ? 'warning' : 'error'} showIcon title={<ProblemText failure={failure} />} />}
      </form>
    </Drawer>
  )
}
