import { daysBetween, plusDays } from '../../shared/format'

/** Longer than any holiday: more is a slip. */
export const MOST = 16

/** The days from one to another, both included, or why there are none. */
export function daysOf(first: string, last?: string): string[] | 'lastBefore' | 'tooMany' {
  const many = last ? daysBetween(first, last) + 1 : 1
  return many < 1 ? 'lastBefore' : many > MOST ? 'tooMany' : Array.from({ length: many }, (_, n) => plusDays(first, n))
}
