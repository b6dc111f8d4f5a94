import { App, Button } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { Problem } from '../../shared/api/client'
import type { Recording, Store } from '../../shared/api/schema'
import { may } from '../../shared/session'
import { Denied } from '../../shared/ui/Denied'
import { StorePick, useStore } from '../../shared/ui/StorePick'
import { usePageTitle } from '../../shared/usePageTitle'
import { useRecord } from './api/record'
import { type Draft, dropDraft, freshDraft, keepDraft, newId, readDraft, untouched } from './record/draft'
import { RecordForm } from './record/RecordForm'

/** Records a ticket: a call, a visitor at the desk, a letter. */
export default function RecordPage() {
  const { t } = useTranslation()
  const stores = useStore('TICKETS_RECORD')
  usePageTitle(t('tickets.record.title'))
  if (!stores.store) return <Denied />
  return (
    <>
      <div className="page-head">
        <h1>{t('tickets.record.title')}</h1>
        <StorePick {...stores} />
        <span className="muted">{t('tickets.record.hint')}</span>
      </div>
      <NewRecording key={stores.store.id} store={stores.store} />
    </>
  )
}

function NewRecording({ store }: { store: Store }) {
  const { t } = useTranslation()
  const { message, modal } = App.useApp()
  const navigate = useNavigate()
  const record = useRecord(store.id)
  const [draft, setDraft] = useState<Draft>(() => readDraft(store.id) ?? freshDraft())
  const [left] = useState(() => !untouched(draft))
  useEffect(() => keepDraft(store.id, draft), [store.id, draft])
  const begin = () => { dropDraft(store.id); record.reset(); setDraft(before => ({ ...freshDraft(), brand: before.brand, entryPoint: before.entryPoint })) }
  const send = (recording: Recording) => record.mutate({ requestId: draft.requestId, recording }, {
    onSuccess: made => {
      void message.success(t('tickets.record.saved', { number: made.number }))
      begin()
      if (may(store, 'TICKETS_READ')) void navigate(`/tickets/${store.id}/${made.id}`)
    },
    // What was refused was not recorded: another try may say something else. What was not answered may have been, and is sent as the same.
    onError: failure => { if (failure instanceof Problem && failure.status >= 400 && failure.status < 500) setDraft(before => ({ ...before, requestId: newId() })) },
  })
  const clear = () => void modal.confirm({ title: t('tickets.record.sure.title'), content: t('tickets.record.sure.text'), okText: t('tickets.record.drop'), cancelText: t('action.cancel'), onOk: begin })
  return (
    <>
      {left && !untouched(draft) && <p className="muted" role="status">{t('tickets.record.draft')}</p>}
      <RecordForm store={store} draft={draft} change={setDraft} send={send} busy={record.isPending} failure={record.error} saveText={t('tickets.record.save')}
        beside={!untouched(draft) && <Button onClick={clear}>{t('tickets.record.drop')}</Button>} />
    </>
  )
}
