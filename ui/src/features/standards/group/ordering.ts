import type { StandardLine } from '../../../shared/api/schema'
import { gravity } from '../health'

/** By brand means by brand and then by title. */
export type Sort = 'brand' | 'stores' | 'failures' | 'slowness'
export const sorts: Sort[] = ['brand', 'stores', 'failures', 'slowness']

/** A standard with its versions, newest first, and what all of them come to. */
export interface Standard { plugin: string; title: string; brands: string[]; provider: string; versions: StandardLine[]; stores: number; failures: number; slowness: number }

/** 1.10.0 comes after 1.9.0, and a release after its candidates. */
export function compareVersions(one: string, other: string): number {
  const [numbers, rest] = parts(one)
  const [others, theirs] = parts(other)
  for (let at = 0; at < Math.max(numbers.length, others.length); at++) {
    const difference = (numbers[at] ?? 0) - (others[at] ?? 0)
    if (difference !== 0) return difference
  }
  if (rest === theirs) return 0
  return rest === '' ? 1 : theirs === '' ? -1 : rest.localeCompare(theirs, 'en', { numeric: true })
}

function parts(version: string): [number[], string] {
  const [, numbers, rest] = version.match(/^([\d.]*)(.*)$/s)!
  return [numbers.split('.').filter(Boolean).map(Number), rest]
}

function gathered(lines: StandardLine[]): Standard[] {
  return [...Map.groupBy(lines, one => one.plugin)].map(([plugin, own]) => {
    const versions = own.toSorted((one, other) => compareVersions(other.version, one.version))
    const named = versions.find(one => one.newest) ?? versions[0]
    const sum = (of: (line: StandardLine) => number) => versions.reduce((total, one) => total + of(one), 0)
    return {
      plugin, title: named.title, brands: named.brands, provider: named.provider, versions, stores: sum(one => one.stores), failures: sum(one => one.health.failures),
      slowness: Math.max(0, ...versions.map(one => one.health.p99Millis ?? 0)),
    }
  })
}

/** What headquarters asked to see, in its order. A standard is shown with all its versions when one of them matches. */
export function standardsShown(lines: StandardLine[], { q, brand, attention, sort, descending }: { q: string; brand: string; attention: boolean; sort: Sort; descending: boolean }): Standard[] {
  const wanted = q.trim().toLowerCase()
  const matches = (one: Standard) =>
    (wanted === '' || [one.plugin, one.title, one.provider, ...one.brands, ...one.versions.map(version => version.version)].some(text => text.toLowerCase().includes(wanted)))
    && (brand === '' || one.brands.includes(brand))
    && (!attention || one.versions.some(version => gravity(version.health) > 1))
  const by = (one: Standard, other: Standard): number => {
    switch (sort) {
      // What names no brand, such as the base of all, stands last.
      case 'brand': return (one.brands.length === 0 ? 1 : 0) - (other.brands.length === 0 ? 1 : 0) || one.brands.join().localeCompare(other.brands.join(), 'zh') || one.title.localeCompare(other.title, 'zh')
      default: return one[sort] - other[sort] || one.title.localeCompare(other.title, 'zh')
    }
  }
  return gathered(lines).filter(matches).toSorted((one, other) => (descending ? by(other, one) : by(one, other)))
}

export const brandsOf = (lines: StandardLine[]): string[] => [...new Set(lines.flatMap(one => one.brands))].toSorted((one, other) => one.localeCompare(other, 'zh'))
