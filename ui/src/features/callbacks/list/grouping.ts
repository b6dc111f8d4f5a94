import type { Entry } from '../../../shared/api/schema'

/** An entry with its place among the neighbouring rows of the same person. */
export interface Row {
  entry: Entry
  key: string
  /** How many rows the group has when this is its first, otherwise 0: what a spanning cell needs. */
  span: number
  size: number
  /** Alternates from group to group, so the eye sees where the next person starts. */
  band: 0 | 1
}

export const keyOf = (entry: Entry) => `${entry.storeId}/${entry.callbackId}`

/** Neighbours of one person in one store make a group: several cars, one contact. */
export function rowsOf(entries: Entry[]): Row[] {
  const rows: Row[] = []
  let band: 0 | 1 = 0
  for (let start = 0; start < entries.length;) {
    let end = start + 1
    while (end < entries.length && samePerson(entries[start], entries[end])) end++
    for (let at = start; at < end; at++) {
      rows.push({ entry: entries[at], key: keyOf(entries[at]), span: at === start ? end - start : 0, size: end - start, band })
    }
    band = band === 0 ? 1 : 0
    start = end
  }
  return rows
}

const samePerson = (one: Entry, other: Entry) => one.storeId === other.storeId && one.personId === other.personId
