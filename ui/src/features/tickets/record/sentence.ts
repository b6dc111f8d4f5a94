import type { TicketFormat } from '../../../shared/api/schema'

/** A piece of the sentence: words of the format, or the place of a slot with its value so far. */
export type Piece = { words: string } | { slot: string; label: string; required: boolean; value: string }

/** The sentence as it stands. What the platform writes may quote a value; for reading along the values stand as they were typed. */
export function piecesOf(format: TicketFormat, slots: Record<string, string>): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const found of format.sentence.matchAll(/\{([^{}]*)\}/g)) {
    if (found.index > from) pieces.push({ words: format.sentence.slice(from, found.index) })
    const slot = format.slots.find(one => one.name === found[1])
    if (slot) pieces.push({ slot: slot.name, label: slot.label, required: slot.required, value: (slots[slot.name] ?? '').trim() })
    from = found.index + found[0].length
  }
  if (from < format.sentence.length) pieces.push({ words: format.sentence.slice(from) })
  return pieces
}
