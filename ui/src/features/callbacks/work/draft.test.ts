import { describe, expect, it } from 'vitest'
import type { Entry, Survey } from '../../../shared/api/schema'
import { attemptForSibling, attemptOf, dropDraft, freshDraft, keepDraft, missing, readDraft, unanswered, untouched, visitedBy } from './draft'

const phoneCall = { channel: 'PHONE' } as Entry
const visit = { channel: 'VISIT' } as Entry
const survey = { questions: [{ code: 'Q1' }, { code: 'Q2' }] } as Survey
const now = '2026-11-22T09:00:00+08:00'

describe('a draft', () => {
  it('outlives a reload and is gone once dropped', () => {
    const draft = { ...freshDraft(3), answers: { Q1: 9, Q2: null }, opinion: '周末人多' }
    keepDraft('s', 'c', draft)
    expect(readDraft('s', 'c')).toEqual(draft)
    dropDraft('s', 'c')
    expect(readDraft('s', 'c')).toBeNull()
  })
  it('is not kept while nothing was typed', () => {
    keepDraft('s', 'c', freshDraft(1))
    expect(sessionStorage.length).toBe(0)
    expect(untouched({ ...freshDraft(1), opinion: '  ' })).toBe(true)
  })
  it('takes a visit for the typist’s own, today, unless somebody said otherwise', () => {
    const self = { name: '王强', title: '主管经理', today: '2026-11-22' }
    expect(visitedBy(freshDraft(1), self)).toEqual({ visitor: '王强', visitorTitle: '主管经理', visitedOn: '2026-11-22' })
    expect(visitedBy({ ...freshDraft(1), visitor: '刘芳', visitedOn: '2026-11-21' }, self)).toEqual({ visitor: '刘芳', visitorTitle: '', visitedOn: '2026-11-21' })
    expect(visitedBy({ ...freshDraft(1), ahead: true }, self)).toEqual({})
  })
  it('survives what an older page or another program wrote', () => {
    sessionStorage.setItem('dealerloop.draft.s.c', '{"opinion":"旧"}')
    expect(readDraft('s', 'c')?.answers).toEqual({})
    sessionStorage.setItem('dealerloop.draft.s.c', 'not json')
    expect(readDraft('s', 'c')).toBeNull()
  })
  it('asks for an outcome, and for a later time when one was agreed', () => {
    expect(missing(freshDraft(1), { entry: phoneCall }, now)).toBe('outcome')
    const later = { ...freshDraft(1), outcome: 'INCONVENIENT' as const }
    expect(missing(later, { entry: phoneCall }, now)).toBe('agreedAt')
    expect(missing({ ...later, agreedAt: '2026-11-22T08:00:00+08:00' }, { entry: phoneCall }, now)).toBe('agreedPast')
    expect(missing({ ...later, agreedAt: '2026-11-22T15:00:00+08:00' }, { entry: phoneCall }, now)).toBeNull()
  })
  it('asks who visited and when, but not for the call on the day before', () => {
    const done = { ...freshDraft(1), outcome: 'DONE' as const }
    expect(missing(done, { entry: visit }, now)).toBe('visitor')
    expect(missing({ ...done, visitor: '李国栋' }, { entry: visit }, now)).toBe('visitedOn')
    expect(missing({ ...done, ahead: true }, { entry: visit }, now)).toBeNull()
    expect(attemptOf({ ...done, ahead: true }, visit).channel).toBe('PHONE')
  })
  it('tells not asked from not applicable', () => {
    expect(unanswered({ ...freshDraft(1), outcome: 'DONE', answers: { Q1: null } }, { survey })).toEqual(['Q2'])
    expect(unanswered({ ...freshDraft(1), outcome: 'NO_ANSWER' }, { survey })).toEqual([])
  })
  it('carries no scores over to the person’s other car', () => {
    const draft = { ...freshDraft(1), outcome: 'NO_ANSWER' as const, answers: { Q1: 3 }, complaint: true, remarks: '响铃无人接' }
    expect(attemptForSibling(draft, { ...phoneCall, version: 7 })).toMatchObject({
      version: 7, answers: {}, complaint: false, outcome: 'NO_ANSWER', remarks: '响铃无人接',
    })
  })
})
