import type { EntryPoint, Recording, TicketFile, TicketFormat, TicketKind } from '../../../shared/api/schema'

/** What somebody has filled in and not yet saved. */
export interface Draft {
  /** Under it the same is sent again without making a second ticket. */
  requestId: string
  kind: TicketKind
  entryPoint: EntryPoint
  brand: string
  format: string
  slots: Record<string, string>
  /** Slots whose value stands although it does not look like one. */
  asSaid: string[]
  text: string
  customer: { id: string; name: string } | null
  vehicle: string | null
  callerName: string
  callerPhone: string
}

/** Kinds somebody records; corrections come from callbacks. */
export const kinds = ['CONSULTATION', 'RESCUE', 'COMPLAINT', 'SUGGESTION', 'BOOKING'] as const satisfies TicketKind[]
export const entries = ['PHONE', 'WALK_IN', 'LETTER', 'EMAIL', 'MESSAGE'] as const satisfies EntryPoint[]
/** Recorded in words; the others in a format. */
export const inWords = (kind: TicketKind) => kind === 'SUGGESTION' || kind === 'BOOKING' || kind === 'CORRECTION'

/** As `crypto.randomUUID`, which pages without TLS do not have. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6] & 0x0f) | 0x40
  bytes[8] = (bytes[8] & 0x3f) | 0x80
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

export const freshDraft = (): Draft => ({
  requestId: newId(), kind: 'CONSULTATION', entryPoint: 'PHONE', brand: '', format: '', slots: {}, asSaid: [], text: '', customer: null, vehicle: null, callerName: '', callerPhone: '',
})

/** What a ticket says, to be corrected. */
export const draftOf = ({ ticket, form }: TicketFile): Draft => ({
  ...freshDraft(), kind: ticket.kind, entryPoint: ticket.entryPoint, format: form?.format.code ?? '', slots: { ...form?.slots }, asSaid: form?.points.implausible.map(slot => slot.name) ?? [],
  text: ticket.text, customer: ticket.customer ?? null, vehicle: ticket.vehicle?.id ?? null, callerName: ticket.caller?.name ?? '', callerPhone: ticket.caller?.phone ?? '',
})

export const untouched = (draft: Draft) => Object.values(draft.slots).every(value => value.trim() === '') && !draft.customer
  && [draft.text, draft.callerName, draft.callerPhone].every(text => text.trim() === '')

const name = (store: string) => `dealerloop.draft.ticket.${store}`

/** It lies in this tab's session storage: it outlives a reload and a sign-in, and goes with the tab, for it tells of a customer. */
export function readDraft(store: string): Draft | null {
  try {
    const text = sessionStorage.getItem(name(store))
    return text ? { ...freshDraft(), ...(JSON.parse(text) as Partial<Draft>) } : null
  } catch {
    return null
  }
}

export function keepDraft(store: string, draft: Draft) {
  try {
    if (untouched(draft)) sessionStorage.removeItem(name(store))
    else sessionStorage.setItem(name(store), JSON.stringify(draft))
  } catch {
    // Full or forbidden storage: the draft still lives on the page.
  }
}

export const dropDraft = (store: string) => sessionStorage.removeItem(name(store))

const said = (text: string) => (text.trim() === '' ? undefined : text.trim())

/** Only the slots the format has: what was filled in for another one stays on the page, and is not sent. */
export function filled(draft: Draft, format: TicketFormat | undefined): Record<string, string> {
  return Object.fromEntries((format?.slots ?? []).map(slot => [slot.name, (draft.slots[slot.name] ?? '').trim()]).filter(([, value]) => value !== ''))
}

export function recordingOf(draft: Draft, format: TicketFormat | undefined): Recording {
  const slots = filled(draft, format)
  return {
    kind: draft.kind, entryPoint: draft.entryPoint, brand: said(draft.brand), format: format?.code, slots: format ? slots : undefined,
    asSaid: draft.asSaid.filter(slot => slot in slots), text: said(draft.text), customerId: draft.customer?.id, vehicleId: draft.vehicle ?? undefined,
    callerName: said(draft.callerName), callerPhone: said(draft.callerPhone),
  }
}

/** Required slots that are empty, as people call them. */
export const missingIn = (draft: Draft, format: TicketFormat) => format.slots.filter(slot => slot.required && (draft.slots[slot.name] ?? '').trim() === '').map(slot => slot.label)
