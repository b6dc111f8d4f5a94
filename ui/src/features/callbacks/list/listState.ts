import type { ListQuery } from '../api/listCallbacks'

export const listDefaults = {
  day: '', assignee: 'all', channel: [] as string[], state: [] as string[], q: '', sort: 'list', page: 1, size: 50,
}
export type ListState = typeof listDefaults

export const toQuery = (state: ListState, stores: string[]): ListQuery => ({ ...state, stores, page: Math.max(0, state.page - 1) })

export const narrowed = (state: ListState) =>
  state.q !== '' || state.channel.length > 0 || state.state.length > 0 || state.assignee !== 'all'

export type SortKey = 'list' | 'customer' | 'deliveredOn' | 'channel' | 'assignee' | 'state'
export const sortKeys: SortKey[] = ['list', 'customer', 'deliveredOn', 'channel', 'assignee', 'state']

export const sortOf = (sort: string) => ({ key: sort.replace(/^-/, '') as SortKey, descending: sort.startsWith('-') })
