import i18next from 'i18next'
import { beforeAll, expect, it } from 'vitest'
import type { FollowingStore, ManyResult } from '../../../shared/api/schema'
import { startLanguage } from '../../../test/language'
import { stepsBack } from './useBack'
import { leadsTo, versionWords } from './whither'

beforeAll(startLanguage)

const store = (id: string, version: string, { latest = false, before }: { latest?: boolean; before?: string } = {}): FollowingStore =>
  ({ store: id, name: id, how: 'CHOSEN', version, latest, base: false, brands: [], before, health: { calls: 0, failures: 0 } })

it('stores go back to the latest, to what they were pinned to, or to the version before', () => {
  // All were put on 1.3.0; the second had followed the latest, which is 1.3.0; the third was pinned to it and was made to follow the latest.
  const stood = [store('a', '1.2.0'), store('b', '1.3.0', { latest: true }), store('c', '1.3.0'), store('d', '1.1.0')]
  expect(stepsBack(stood, [store('a', '1.3.0', { before: '1.2.0' }), store('b', '1.3.0'), store('c', '1.3.0', { latest: true }), store('d', '1.3.0', { before: '1.1.0' })], '1.3.0')).toEqual([
    { way: 'activate', version: 'latest', stores: ['b'] }, { way: 'activate', version: '1.3.0', stores: ['c'] }, { way: 'rollback', stores: ['a', 'd'] },
  ])
})

it('after a rollback pinned stores go forth again', () => {
  expect(stepsBack([store('a', '1.3.0'), store('b', '1.3.0', { latest: true })], [store('a', '1.2.0', { before: '1.3.0' })], null)).toEqual([{ way: 'activate', version: 'latest', stores: ['b'] }, { way: 'rollback', stores: ['a'] }])
  expect(stepsBack([], [], null)).toEqual([])
})

it('a store whose version was withdrawn meanwhile stays: going back would lead to a third one', () => {
  expect(stepsBack([store('a', '1.2.0'), store('b', '1.2.0')], [store('a', '1.3.0', { before: '1.1.0' }), store('b', '1.3.0')], '1.3.0')).toEqual([])
})

it('where a rollback leads is said by version, of the stores it changes', () => {
  const stood = [store('a', '1.3.0', { before: '1.2.0' }), store('b', '1.3.0', { before: '1.1.0' }), store('c', '1.3.0', { before: '1.2.0' }), store('d', '1.3.0', { before: '1.2.0' })]
  const effects = { a: 'CHANGES', b: 'CHANGES', c: 'CHANGES', d: 'CANNOT' } as const
  const result: ManyResult = { dryRun: true, changing: 3, alreadySo: 0, cannot: 1, stores: stood.map(one => ({ store: one.store, name: one.name, effect: effects[one.store as 'a'] })) }
  const to = leadsTo(result, stood)
  expect(to).toEqual([{ version: '1.2.0', count: 2 }, { version: '1.1.0', count: 1 }])
  expect(versionWords(to, i18next.t)).toBe('1.2.0（2 家）、1.1.0（1 家）')
  expect(versionWords([{ version: 'latest', count: 3 }], i18next.t)).toBe('跟随最新版本')
})
