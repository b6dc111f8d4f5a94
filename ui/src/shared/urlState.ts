import { useCallback } from 'react'
import { useSearchParams } from 'react-router'

/** Filters, sorting and page live in the address, so a reload, a bookmark or the back button keeps them. */
export type UrlState = Record<string, string | number | string[]>

export function readState<T extends UrlState>(params: URLSearchParams, defaults: T): T {
  const state: UrlState = { ...defaults }
  for (const [name, standard] of Object.entries(defaults)) {
    const text = params.get(name)
    if (text === null) continue
    if (Array.isArray(standard)) {
      state[name] = text.split(',').filter(Boolean)
    } else if (typeof standard === 'number') {
      const number = Number(text)
      state[name] = Number.isInteger(number) && number >= 0 ? number : standard
    } else {
      state[name] = text
    }
  }
  return state as T
}

/** Only what differs from the usual is written. Names that are not among the defaults stay as they are. */
export function writeState<T extends UrlState>(params: URLSearchParams, defaults: T, change: Partial<T>): URLSearchParams {
  const next = new URLSearchParams(params)
  const state = { ...readState(params, defaults), ...change }
  for (const [name, standard] of Object.entries(defaults)) {
    const text = String(state[name])
    if (text === String(standard)) next.delete(name)
    else next.set(name, text)
  }
  return next
}

export function useUrlState<T extends UrlState>(defaults: T): [T, (change: Partial<T>) => void] {
  const [params, setParams] = useSearchParams()
  const change = useCallback(
    // From the address itself: what the router hands out is as old as the last picture, and a change just before this one would be lost.
    (next: Partial<T>) => setParams(writeState(new URLSearchParams(window.location.search), defaults, next), { replace: true }),
    [setParams, defaults],
  )
  return [readState(params, defaults), change]
}
