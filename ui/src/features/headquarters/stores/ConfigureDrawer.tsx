import { App } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StoreConfiguration } from '../../../shared/api/schema'
import { useStoreStep } from '../api/store'
import { asStated, draftOf, StoreFields } from './StoreFields'
import { StoreForm } from './StoreForm'

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
