import { describe, expect, it } from 'vitest'
import type { StoreLine } from '../../../shared/api/schema'
import { levels } from './health'

const now = '2026-03-10T02:00:00Z'
const store = (change: Partial<StoreLine>, health: Partial<StoreLine['health']> = {}): StoreLine => ({
  id: 's', code: 's', name: 'S', kind: 'DEALERSHIP', timeZone: 'Asia/Shanghai', status: 'ACTIVE', failedJobs: 0,
  health: { lastImportAt: '2026-03-09T23:30:00Z', listOpenedOn: '2026-03-10', overdueCallbacks: 0, measuredAt: '2026-03-10T01:55:00Z', ...health }, ...change,
})

describe('how a store fares', () => {
  it('is well when everything is of today', () => {
    expect(new Set(Object.values(levels(store({}), now)))).toEqual(new Set(['good']))
  })
  it.each([
    [store({}, { lastImportAt: null }), 'imported', 'warn'],
    [store({}, { lastImportAt: '2026-03-01T02:00:00Z' }), 'imported', 'warn'],
    [store({}, { listOpenedOn: '2026-03-08' }), 'list', 'warn'],
    [store({}, { listOpenedOn: '2026-03-01' }), 'list', 'bad'],
    [store({}, { listOpenedOn: null }), 'list', 'warn'],
    [store({}, { overdueCallbacks: 3 }), 'overdue', 'warn'],
    [store({ failedJobs: 1 }), 'failed', 'bad'],
    [store({}, { measuredAt: '2026-03-10T00:00:00Z' }), 'measured', 'warn'],
    [store({}, { measuredAt: null }), 'measured', 'none'],
    [store({}, { lastImportAt: null, measuredAt: null }), 'imported', 'none'],
    [store({}, { listOpenedOn: null, measuredAt: null }), 'list', 'none'],
  ] as const)('%# is told', (one, what, level) => {
    expect(levels(one, now)[what]).toBe(level)
  })
  it('counts days on the store’s own calendar', () => {
    expect(levels(store({ timeZone: 'America/Los_Angeles' }, { listOpenedOn: '2026-03-09' }), now).list).toBe('good')
  })
  it('is not judged while the store is not at work', () => {
    expect(levels(store({ status: 'SUSPENDED', failedJobs: 4 }, { listOpenedOn: null }), now)).toMatchObject({ list: 'none', failed: 'none' })
  })
})
