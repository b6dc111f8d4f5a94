import { useEffect, useRef } from 'react'
import type { CustomerFile, TicketFormat, Vehicle } from '../../../shared/api/schema'
import type { Draft } from './draft'
import { fillIn } from './fill'

const about = (draft: Draft) => `${draft.customer?.id ?? ''} ${draft.vehicle ?? ''} ${draft.format}`

/**
 * Fills empty slots with what the file knows, once for each customer, car and format that somebody chooses: what was there when the form opened stays as
 * it is, and so does what is emptied afterwards. The only car a customer has is taken for the one meant.
 */
export function useFilling(draft: Draft, format: TicketFormat | undefined, file: CustomerFile | undefined, known: Partial<Record<string, string>>, cars: Vehicle[], change: (next: (before: Draft) => Draft) => void) {
  const done = useRef(about(draft))
  useEffect(() => {
    if (!format || !draft.customer || file?.customer.id !== draft.customer.id || about(draft) === done.current) return
    const vehicle = draft.vehicle ?? (cars.length === 1 ? cars[0].id : null)
    done.current = about({ ...draft, vehicle })
    change(before => ({ ...before, slots: fillIn(format, before.slots, known).slots, vehicle: before.vehicle ?? vehicle }))
  })
}

/** The brand of the car that somebody chooses chooses the formats, as it does for the platform. */
export function useBrandOf(car: Vehicle | undefined, brands: string[] | undefined, chosen: string, choose: (brand: string) => void) {
  const done = useRef('')
  useEffect(() => {
    if (!car || !brands || done.current === car.id) return
    done.current = car.id
    const brand = brands.find(one => one.toLowerCase() === car.brand?.trim().toLowerCase())
    if (brand && brand !== chosen) choose(brand)
  })
}
