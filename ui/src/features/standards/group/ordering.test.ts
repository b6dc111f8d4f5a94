import { describe, expect, it } from 'vitest'
import type { StandardLine } from '../../../shared/api/schema'
import { brandsOf, compareVersions, standardsShown } from './ordering'

const line = (plugin: string, version: string, change: Partial<StandardLine> = {}): StandardLine => ({
  plugin, version, title: plugin, brands: [], provider: 'DealerLoop', origin: 'SHIPPED', state: 'PUBLISHED', newest: false, stores: 0, beneath: 0, health: { calls: 0, failures: 0 }, ...change,
})
const base = line('standard-4s', '1.0.0', { title: '通用标准' })
const old = line('beijing-hyundai', '1.9.0', { title: '北京现代标准', brands: ['北京现代'], stores: 7 })
const young = line('beijing-hyundai', '1.10.0', { title: '北京现代 2026', brands: ['北京现代'], newest: true, stores: 2, health: { calls: 900, failures: 80, p99Millis: 40 } })
const yaolan = line('yaolan', '2.0.0', { title: '曜澜标准', brands: ['曜澜'], stores: 30, provider: '曜澜汽车', health: { calls: 10, failures: 0, p99Millis: 7_000 } })
const lines = [yaolan, base, old, young]
const asked = { q: '', brand: '', attention: false, sort: 'brand' as const, descending: false }
const shown = (change: Partial<Parameters<typeof standardsShown>[1]>) => standardsShown(lines, { ...asked, ...change }).map(one => one.plugin)

describe('versions', () => {
  it.each([['1.10.0', '1.9.0'], ['2.0', '1.99.99'], ['1.0.1', '1.0'], ['1.0.0', '1.0.0-rc.2'], ['1.0.0-rc.10', '1.0.0-rc.9']])('%s comes after %s', (later, earlier) => {
    expect(compareVersions(later, earlier)).toBeGreaterThan(0)
    expect(compareVersions(earlier, later)).toBeLessThan(0)
  })
  it('are the same when they are', () => expect(compareVersions('1.2.0', '1.2.0')).toBe(0))
})

describe('the list', () => {
  it('puts a standard’s versions together, newest first, under the newest’s name', () => {
    const [hyundai] = standardsShown(lines, asked)
    expect(hyundai).toMatchObject({ plugin: 'beijing-hyundai', title: '北京现代 2026', stores: 9, failures: 80 })
    expect(hyundai.versions.map(one => one.version)).toEqual(['1.10.0', '1.9.0'])
  })
  it('goes by brand, with what serves every brand last', () => expect(shown({})).toEqual(['beijing-hyundai', 'yaolan', 'standard-4s']))
  it('goes by figures', () => {
    expect(shown({ sort: 'stores', descending: true })[0]).toBe('yaolan')
    expect(shown({ sort: 'failures', descending: true })[0]).toBe('beijing-hyundai')
    expect(shown({ sort: 'slowness', descending: true })[0]).toBe('yaolan')
  })
  it.each([['曜澜', ['yaolan']], ['1.9', ['beijing-hyundai']], ['dealerloop', ['beijing-hyundai', 'standard-4s']], ['nothing', []]])('finds %s', (q, plugins) => expect(shown({ q })).toEqual(plugins))
  it('is narrowed to a brand, and to what needs attention', () => {
    expect(shown({ brand: '曜澜' })).toEqual(['yaolan'])
    expect(shown({ attention: true })).toEqual(['beijing-hyundai', 'yaolan'])
    expect(brandsOf(lines)).toEqual(['北京现代', '曜澜'])
  })
})
