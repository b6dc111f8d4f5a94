import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StoreConfiguration } from '../../../shared/api/schema'
import { useCreateStore } from '../api/stores'
import { asStated, newStore, StoreFields } from './StoreFields'
import { StoreForm } from './StoreForm'

/** Creates a store; it is at work once everything around it stands, which takes seconds. */
export default function CreateDrawer({ group, done, made }: { group: string; done(): void; made(store: StoreConfiguration): void }) {
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
