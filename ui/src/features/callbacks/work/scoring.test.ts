import { describe, expect, it } from 'vitest'
import { nextQuestion, scale, scoreOf } from './scoring'

const ten = { lowest: 1, highest: 10 }

describe('scoring by keyboard', () => {
  it('reads 1 to 9, 0 as ten, and n as not applicable', () => {
    expect([...'1234567890'].map(key => scoreOf(key, ten))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(scoreOf('n', ten)).toBeNull()
  })
  it('refuses what the scale does not have', () => {
    expect(scoreOf('7', { lowest: 1, highest: 5 })).toBeUndefined()
    expect(scoreOf('0', { lowest: 1, highest: 5 })).toBeUndefined()
    expect(scoreOf('0', { lowest: 0, highest: 5 })).toBe(0)
    expect(scoreOf('d', ten)).toBeUndefined()
  })
  it('goes on to the next question without an answer, past the end from the start', () => {
    const codes = ['Q1', 'Q2', 'Q3']
    expect(nextQuestion(codes, {}, -1)).toBe(0)
    expect(nextQuestion(codes, { Q1: 9 }, 0)).toBe(1)
    expect(nextQuestion(codes, { Q2: null, Q3: 8 }, 2)).toBe(0)
    expect(nextQuestion(codes, { Q1: 9, Q2: null, Q3: 8 }, 2)).toBe(3)
  })
  it('knows every step of the scale', () => {
    expect(scale({ lowest: 1, highest: 5 })).toEqual([1, 2, 3, 4, 5])
  })
})
