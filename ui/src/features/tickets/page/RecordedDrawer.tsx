import { Drawer } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Store, Ticket, TicketFile } from '../../../shared/api/schema'
import { useDeed } from '../api/file'
import { type Draft, draftOf, freshDraft } from '../record/draft'
import { RecordForm } from '../record/RecordForm'

interface Props { store: Store; file: TicketFile; how: 'correct' | 'split'; done(made?: Ticket): void }

/** The recording's form again: to correct what was recorded, or to record what becomes a ticket of its own. */
export default function RecordedDrawer({ store, file, how, done }: Props) {
  const { t } = useTranslation()
  const deed = useDeed(file.ticket)
  const [draft, setDraft] = useState<Draft>(() => (how === 'correct' ? draftOf(file) : { ...freshDraft(), kind: file.ticket.kind, entryPoint: file.ticket.entryPoint === 'CALLBACK' ? 'PHONE' : file.ticket.entryPoint, customer: file.ticket.customer ?? null, vehicle: file.ticket.vehicle?.id ?? null }))
  return (
    <Drawer open size={860} title={t(`tickets.page.${how}Title`, { number: file.ticket.number })} onClose={() => done()} destroyOnHidden>
      <RecordForm store={store} draft={draft} change={setDraft} busy={deed.isPending} failure={deed.error} except={file.ticket.id} kept={how === 'correct' ? file.form?.format : undefined}
        saveText={t(how === 'correct' ? 'tickets.record.saveCorrection' : 'tickets.record.saveSplit')} send={recording => deed.mutate({ kind: how, recording }, { onSuccess: done })} />
    </Drawer>
  )
}
