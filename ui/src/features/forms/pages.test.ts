import { describe, expect, it } from 'vitest'
import type { Form } from '../../shared/api/schema'
import { pagesOf, placesOf, questionCodes, scoresOf, textOf } from './pages'

describe('the printed record', () => {
  it('has full pages of eighteen lines, the last filled up', () => {
    const pages = pagesOf(Array.from({ length: 20 }, (_, row) => ({ NUMBER: row + 1 })), 18)
    expect(pages.map(page => page.length)).toEqual([18, 18])
    expect(pages[1].filter(row => row !== null)).toHaveLength(2)
  })
  it('is one empty page when nobody was called', () => {
    expect(pagesOf([], 18)).toHaveLength(1)
  })
  it('shows the questions of the survey, answered or not', () => {
    expect(questionCodes({ questions: [{ code: 'Y1' }], rows: [] } as unknown as Form)).toEqual(['Y1'])
    expect(questionCodes({ questions: [], rows: [{ SURVEY_SCORES: { Q2: '1', Q1: '3' } }] })).toEqual(['Q1', 'Q2'])
  })
  it('leaves no half of a line empty', () => {
    const cells = [1, 2, 1, 1, 1].map(width => ({ field: 'PLATE' as const, title: '', width }))
    expect(placesOf(cells).map(([, place]) => place)).toEqual(['wide', 'wide', 'left', 'right', 'wide'])
  })
  it('prints nothing for what is not there', () => {
    expect(textOf(null, 'REMARKS')).toBe('')
    expect(textOf({ REMARKS: null }, 'REMARKS')).toBe('')
    expect(scoresOf({})).toEqual({})
  })
})
