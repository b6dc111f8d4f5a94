import { Alert, App, Button, Drawer, Space } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../../shared/api/client'
import type { StoreConfiguration } from '../../../shared/api/schema'
import { ProblemText } from '../../../shared/ui/ProblemText'
import { useStoreStep } from '../api/store'
import { useCreateStore } from '../api/stores'
import { asStated, draftOf, newStore, StoreFields } from './StoreFields'

/** Creates a store; it is at work once everything around it stands, which takes seconds. */
export function CreateDrawer({ group, done, made }: { group: string; done(): void; made(store: StoreConfiguration): void }) {
  const { t } = useTranslation()
  const create = useCreateStore(group)
  const [draft, setDraft] = useState(newStore)
  return (
    <StoreForm title={t('headquarters.store.create')} ok={t('headquarters.store.createOk')} busy={create.isPending} failure={create.error} done={done}
      send={() => create.mutate(asStated(draft), { onSuccess: made })}>
      {errors => <StoreFields group={group} draft={draft} created={false} errors={errors} change={setDraft} />}
    </StoreForm>
  )
}

/** Changes how a store is set up, with the version that was seen: what a colleague changed meanwhile is not overwritten. */
export function ConfigureDrawer({ group, configuration, done }: { group: string; configuration: StoreConfiguration; done(): void }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const step = useStoreStep(group, configuration.store.id)
  const [draft, setDraft] = useState(() => draftOf(configuration))
  const [version] = useState(configuration.version)
  return (
    <StoreForm title={t('headquarters.store.configure', { name: configuration.store.name })} ok={t('action.save')} busy={step.isPending} failure={step.error} done={done}
      send={() => step.mutate({ configure: asStated(draft), version }, { onSuccess: () => { void message.success(t('headquarters.store.saved')); done() } })}>
      {errors => <StoreFields group={group} draft={draft} created errors={errors} change={setDraft} />}
    </StoreForm>
  )
}

interface FormProps {
  title: string; ok: string; busy: boolean; failure: Error | null; done(): void; send(): void; children(errors: Record<string, string>): React.ReactNode
}

function StoreForm({ title, ok, busy, failure, done, send, children }: FormProps) {
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
