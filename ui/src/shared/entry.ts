import type { StoreEntry } from './api/schema'

/** An entry into a store as this window remembers it; the platform's answer to entering is the only place that says why and until when. */
export interface Entry { group: string; reason: string; endsAt: string }

const key = (store: string) => `dealerloop.entry.${store}`

export function rememberEntry(group: string, store: string, entry: StoreEntry) {
  sessionStorage.setItem(key(store), JSON.stringify({ group, reason: entry.reason, endsAt: entry.endsAt } satisfies Entry))
}

export function forgetEntry(store: string) {
  sessionStorage.removeItem(key(store))
}

/** Absent where the store was entered in another window. */
export function entryOf(store: string): Entry | null {
  try {
    return JSON.parse(sessionStorage.getItem(key(store)) ?? 'null') as Entry | null
  } catch {
    return null
  }
}
