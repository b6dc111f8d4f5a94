import { describe, expect, it } from 'vitest'
import { readState, writeState } from './urlState'

const defaults = { sort: 'list', channel: [] as string[], page: 1 }

describe('state in the address', () => {
  it('survives a reload', () => {
    const params = writeState(new URLSearchParams(), defaults, { sort: '-deliveredOn', channel: ['PHONE', 'SMS'], page: 3 })
    expect(readState(new URLSearchParams(params.toString()), defaults)).toEqual({ sort: '-deliveredOn', channel: ['PHONE', 'SMS'], page: 3 })
  })
  it('leaves out what is usual, and keeps strangers', () => {
    const params = writeState(new URLSearchParams('store=s1&sort=customer'), defaults, { sort: 'list' })
    expect(params.toString()).toBe('store=s1')
  })
  it('takes nonsense for the usual', () => {
    expect(readState(new URLSearchParams('page=-4'), defaults).page).toBe(1)
    expect(readState(new URLSearchParams('page=x'), defaults).page).toBe(1)
  })
})
