import type { CustomerFile, TicketFormat, Vehicle } from '../../../shared/api/schema'

/** What the file of a customer and a car knows, by what of it a slot takes. */
export function knownOf(file: CustomerFile | undefined, vehicle: Vehicle | undefined, store: string): Partial<Record<string, string>> {
  return {
    NAME: file?.customer.name, PHONE: file?.customer.phone ?? undefined, PLATE: vehicle?.plate ?? undefined, VIN: vehicle?.vin ?? undefined,
    MILEAGE: vehicle?.mileageKm == null ? undefined : String(vehicle.mileageKm), BRAND: vehicle?.brand ?? undefined, MODEL: vehicle?.model ?? undefined, STORE: store,
  }
}

/** Fills what is empty; what somebody typed stays. */
export function fillIn(format: TicketFormat, slots: Record<string, string>, known: Partial<Record<string, string>>): { slots: Record<string, string>; count: number } {
  const next = { ...slots }
  let count = 0
  for (const slot of format.slots) {
    const value = slot.fills ? known[slot.fills] : undefined
    if (value && (next[slot.name] ?? '').trim() === '') {
      next[slot.name] = value
      count++
    }
  }
  return { slots: next, count }
}
