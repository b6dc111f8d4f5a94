import { useMutation, useQueryClient } from '@tanstack/react-query'
import { at, call } from '../../../shared/api/client'
import type { Channel, Entry } from '../../../shared/api/schema'

type At = Pick<Entry, 'storeId' | 'callbackId' | 'version'>

const post = (entry: At, what: string, body: object) =>
  call<Entry>(at(entry.storeId, `/callbacks/${entry.callbackId}/${what}`), { method: 'POST', body: { ...body, version: entry.version } })

/** What may be decided about an entry of the list besides working it. Each answers the entry as it stands afterwards. */
export type Decision =
  | { kind: 'drop'; entry: At; reason: string }
  | { kind: 'restore'; entry: At }
  | { kind: 'move'; entry: At; channel: Channel; dueOn?: string; reason: string }
  | { kind: 'proposal'; entry: At; accept: boolean; reason?: string }

export function decide(decision: Decision): Promise<Entry> {
  switch (decision.kind) {
    case 'drop': return post(decision.entry, 'drop', { reason: decision.reason })
    case 'restore': return post(decision.entry, 'restore', {})
    case 'move': return post(decision.entry, 'move', { channel: decision.channel, dueOn: decision.dueOn, reason: decision.reason })
    case 'proposal': return post(decision.entry, 'proposal', { accept: decision.accept, reason: decision.reason })
  }
}

export function useDecide() {
  const queries = useQueryClient()
  return useMutation({ mutationFn: decide, onSettled: () => queries.invalidateQueries({ queryKey: ['callbacks'] }) })
}
