import { createContext, useContext } from 'react'
import type { Config, Me, Store } from './api/schema'

export interface Surroundings {
  me: Me
  config: Config
  /** The stores of the merged list: all the person serves, or the chosen ones. */
  scope: Store[]
  setScope(ids: string[]): void
}

export const SurroundingsContext = createContext<Surroundings | null>(null)

export function useSurroundings(): Surroundings {
  const found = useContext(SurroundingsContext)
  if (!found) throw new Error('Outside of a signed-in session')
  return found
}

/** The platform's table of permissions; what each post holds is decided there. */
export type Right =
  | 'CALLBACKS_READ' | 'CALLBACKS_WORK' | 'DAY_OPEN' | 'LIST_DECIDE' | 'LIST_ASSIGN' | 'DAY_HAND_IN' | 'DAY_ACKNOWLEDGE'
  | 'PROPOSALS_DECIDE' | 'FORMS_READ' | 'CUSTOMERS_READ' | 'CUSTOMERS_CORRECT' | 'CORRECTIONS_CONFIRM' | 'SEPARATIONS_READ' | 'IMPORTS_READ'
  | 'IMPORTS_LOAD' | 'TICKETS_READ' | 'TICKETS_WORK' | 'SETTINGS_READ' | 'SETTINGS_CHANGE' | 'CLOCK_SET'
  | 'CONTACTS_SEE' | 'CONTACTS_UNMASK' | 'AUDIT_READ'

export const may = (store: Store | undefined, right: Right) => store?.permissions.includes(right) ?? false

/** Whether the person may do something in one of the stores shown. */
export function useMay() {
  const { scope, me } = useSurroundings()
  return {
    inStore: (storeId: string, right: Right) => may(me.stores.find(store => store.id === storeId), right),
    anywhere: (right: Right) => scope.some(store => may(store, right)),
    stores: (right: Right) => scope.filter(store => may(store, right)),
  }
}
