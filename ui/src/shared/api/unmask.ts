import { useMutation } from '@tanstack/react-query'
import { at, call } from './client'
import type { Unmasked, UnmaskWhat } from './schema'

/** Asks for one masked value whole; the platform writes down who did. Nothing of it is kept in the cache. */
export const useUnmask = (store: string, customer: string) => useMutation({
  mutationFn: (what: UnmaskWhat) => call<Unmasked>(at(store, `/customers/${customer}/unmask`), { method: 'POST', body: { what } }),
  gcTime: 0,
})
