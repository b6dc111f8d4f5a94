import { createContext, useContext } from 'react'
import type { Config, Me, MyGroup, Permission, Store } from './api/schema'

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
export type Right = Permission

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

/** Somebody of headquarters who entered the store with a reason; no colleague of it. */
export const entered = (store: Store) => store.posts.includes('HEADQUARTERS')

export const mayInGroup = (group: MyGroup | undefined, right: Right) => group?.permissions.includes(right) ?? false
