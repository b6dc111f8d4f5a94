import { describe, expect, it } from 'vitest'
import type { Entry } from '../../../shared/api/schema'
import { rowsOf } from './grouping'

const entry = (callbackId: string, personId: string, storeId = 's1') => ({ callbackId, personId, storeId }) as Entry

describe('rows of one person', () => {
  it('share a spanning cell and a band', () => {
    const rows = rowsOf([entry('a', 'p1'), entry('b', 'p2'), entry('c', 'p2'), entry('d', 'p3')])
    expect(rows.map(row => row.span)).toEqual([1, 2, 0, 1])
    expect(rows.map(row => row.size)).toEqual([1, 2, 2, 1])
    expect(rows.map(row => row.band)).toEqual([0, 1, 1, 0])
  })
  it('are not mixed over stores', () => {
    expect(rowsOf([entry('a', 'p1', 's1'), entry('b', 'p1', 's2')]).map(row => row.span)).toEqual([1, 1])
  })
  it('are none where there are none', () => {
    expect(rowsOf([])).toEqual([])
  })
})
