import { App, Button } from 'antd'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { Entry } from '../../../shared/api/schema'
import { useMay } from '../../../shared/session'
import { problemText } from '../../../shared/ui/ProblemText'
import { type Decision, useDecide } from '../api/decide'
import type { Asking } from './DecisionDialog'

const DecisionDialog = lazy(() => import('./DecisionDialog'))

export interface EntryAction { key: string; label: string; danger?: boolean; act(): void }

export interface EntryActions {
  canSelect: boolean
  itemsFor(entry: Entry): EntryAction[]
  dialog: ReactNode
}

/** What may be done with an entry beside working it, by right and state, with an undo where there is a way back. */
export function useEntryActions(): EntryActions {
  const { t } = useTranslation()
  const { notification } = App.useApp()
  const { inStore, anywhere } = useMay()
  const navigate = useNavigate()
  const { mutateAsync } = useDecide()
  const [asking, setAsking] = useState<Asking | null>(null)

  const failed = (failure: unknown) =>
    void notification.error({ title: t('problem.title'), description: problemText(failure, t), placement: 'bottomRight' })
  const told = (title: string, undo?: () => Promise<unknown>) => {
    // One notice at a time: an older way back would undo what is no longer the last step.
    const key = 'entry'
    void notification.success({
      key, title, placement: 'bottomRight', duration: 8,
      actions: undo && (
        <Button size="small" type="primary" onClick={() => {
          notification.destroy(key)
          undo().then(() => void notification.info({ title: t('callbacks.list.undone'), placement: 'bottomRight' }), failed)
        }}>{t('action.undo')}</Button>
      ),
    })
  }
  const run = async (decision: Decision, entry: Entry) => {
    const after = await mutateAsync(decision)
    const name = entry.customer.name
    switch (decision.kind) {
      case 'drop': return told(t('callbacks.list.dropped', { name }), () => mutateAsync({ kind: 'restore', entry: after ?? entry }))
      case 'restore': return told(t('callbacks.list.restored'))
      case 'move': return told(t('callbacks.list.moved', { name, channel: t(`channel.${decision.channel}`) }),
        () => mutateAsync({ kind: 'move', entry: after ?? entry, channel: entry.channel, dueOn: entry.dueOn ?? undefined, reason: t('action.undo') }))
      case 'proposal': return told(t('callbacks.list.decided'))
    }
  }
  const now = (decision: Decision, entry: Entry) => void run(decision, entry).catch(failed)

  const itemsFor = (entry: Entry): EntryAction[] => {
    const items: EntryAction[] = []
    const open = entry.state === 'OPEN'
    if (open && entry.proposal === 'PROPOSED' && inStore(entry.storeId, 'PROPOSALS_DECIDE')) {
      items.push({ key: 'accept', label: t('callbacks.list.action.accept'), act: () => now({ kind: 'proposal', entry, accept: true }, entry) })
      items.push({ key: 'decline', label: t('callbacks.list.action.decline'), act: () => setAsking({ kind: 'decline', entry }) })
    }
    if (inStore(entry.storeId, 'LIST_DECIDE')) {
      if (open) items.push({ key: 'move', label: t('callbacks.list.action.move'), act: () => setAsking({ kind: 'move', entry }) })
      if (open) items.push({ key: 'drop', label: t('callbacks.list.action.drop'), danger: true, act: () => setAsking({ kind: 'drop', entry }) })
      if (entry.state === 'DROPPED' || entry.state === 'UNREACHABLE') items.push({ key: 'restore', label: t('callbacks.list.action.restore'), act: () => now({ kind: 'restore', entry }, entry) })
    }
    if (entry.channel === 'VISIT' && inStore(entry.storeId, 'FORMS_READ')) {
      items.push({ key: 'interview', label: t('callbacks.list.action.interview'),
        act: () => void navigate(`/forms/interview-record/${entry.storeId}/${entry.callbackId}`) })
    }
    return items
  }
  return {
    canSelect: anywhere('LIST_ASSIGN'), itemsFor,
    dialog: asking && <Suspense><DecisionDialog asking={asking} close={() => setAsking(null)} decide={decision => run(decision, asking.entry)} /></Suspense>,
  }
}
