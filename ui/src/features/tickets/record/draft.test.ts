import { describe, expect, it } from 'vitest'
import type { CustomerFile, EarlierTicket, TicketFile, TicketFormat, Vehicle } from '../../../shared/api/schema'
import { draftOf, dropDraft, freshDraft, keepDraft, missingIn, newId, readDraft, recordingOf, untouched } from './draft'
import { knownIn, together } from './Earlier'
import { fillIn, knownOf } from './fill'
import { piecesOf } from './sentence'

const slot = (name: string, type: string, label: string, more: object = {}) => ({ name, type, label, required: true, longest: 300, choices: [], ...more }) as TicketFormat['slots'][number]
const rescue = {
  code: 'R1', kind: 'RESCUE', title: '途中故障救援', standard: 'standard-4s 1.0.0', sentence: '来自{region}，车辆{symptom}，车牌号{plate}，联系电话{contact}。',
  slots: [slot('region', 'REGION', '地区'), slot('symptom', 'TEXT', '故障现象'), slot('plate', 'PLATE', '车牌号', { fills: 'PLATE' }), slot('contact', 'PHONE', '联系电话', { fills: 'PHONE', required: false })],
} as TicketFormat
const found = (id: string, state: string, ...because: string[]) => ({ ticket: { id, state }, because }) as unknown as EarlierTicket
const called = (contact: string) => ({ ...freshDraft(), slots: { contact, symptom: '发动机无法启动', plate: '京A' } })

describe('a draft of a recording', () => {
  it('outlives a reload, and is gone once dropped', () => {
    const draft = { ...freshDraft(), format: 'R1', slots: { region: '海淀' }, customer: { id: 'k', name: '王芳' } }
    keepDraft('s', draft)
    expect(readDraft('s')).toEqual(draft)
    expect(readDraft('other')).toBeNull()
    dropDraft('s')
    expect(readDraft('s')).toBeNull()
  })
  it('is not kept while nothing was filled in, and survives what another program wrote', () => {
    keepDraft('s', freshDraft())
    expect(sessionStorage.length).toBe(0)
    expect(untouched({ ...freshDraft(), slots: { region: ' ' } })).toBe(true)
    sessionStorage.setItem('dealerloop.draft.ticket.s', 'not json')
    expect(readDraft('s')).toBeNull()
  })
  it('has an id of its own, under which it may be sent again', () => {
    expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(newId()).not.toBe(newId())
  })
  it('sends the slots of its format alone, and says as said only of those', () => {
    const draft = { ...freshDraft(), kind: 'RESCUE' as const, format: 'R1', slots: { region: ' 海淀 ', plate: '', fault: '异响' }, asSaid: ['region', 'plate'], text: '  ' }
    expect(recordingOf(draft, rescue)).toMatchObject({ format: 'R1', slots: { region: '海淀' }, asSaid: ['region'], text: undefined })
    expect(recordingOf({ ...draft, kind: 'SUGGESTION', text: '多放些书' }, undefined)).toMatchObject({ format: undefined, slots: undefined, text: '多放些书' })
  })
  it('begins with what a ticket says when it is corrected', () => {
    const file = { ticket: { kind: 'RESCUE', entryPoint: 'WALK_IN', text: '', customer: { id: 'k', name: '王芳' }, caller: { name: '李四' } }, form: { format: rescue, slots: { region: '海淀' }, points: { implausible: [{ name: 'region' }] } } } as unknown as TicketFile
    expect(draftOf(file)).toMatchObject({ kind: 'RESCUE', entryPoint: 'WALK_IN', format: 'R1', slots: { region: '海淀' }, asSaid: ['region'], callerName: '李四', callerPhone: '' })
  })
})

describe('the sentence', () => {
  it('grows with its slots and names what is missing', () => {
    expect(piecesOf(rescue, { region: '海淀', symptom: ' ' })).toEqual([
      { words: '来自' }, { slot: 'region', label: '地区', required: true, value: '海淀' }, { words: '，车辆' }, { slot: 'symptom', label: '故障现象', required: true, value: '' },
      { words: '，车牌号' }, { slot: 'plate', label: '车牌号', required: true, value: '' }, { words: '，联系电话' }, { slot: 'contact', label: '联系电话', required: false, value: '' }, { words: '。' },
    ])
    expect(missingIn({ ...freshDraft(), slots: { region: '海淀' } }, rescue)).toEqual(['故障现象', '车牌号'])
  })
})

describe('the file', () => {
  const known = knownOf({ customer: { name: '王芳', phone: '13800138000' } } as CustomerFile, { plate: '京A12345', mileageKm: 20000 } as Vehicle, '东城店')
  it('fills what is empty and leaves what was typed', () => {
    expect(fillIn(rescue, { plate: '京B99999' }, known)).toEqual({ slots: { plate: '京B99999', contact: '13800138000' }, count: 1 })
  })
  it('does not give the customer’s name to a slot for somebody else’s', () => {
    const promise = { ...rescue, slots: [slot('salesperson', 'PERSON_NAME', '销售顾问')] }
    expect(fillIn(promise, {}, known).count).toBe(0)
  })
})

describe('earlier tickets', () => {
  it('are looked for by whole numbers only', () => {
    expect(knownIn(called('138001'), rescue)).toMatchObject({ phone: undefined, plate: undefined, about: '发动机无法启动' })
    expect(knownIn(called('138 0013 8000'), rescue).phone).toBe('138 0013 8000')
  })
  it('found in two ways stand there once, open ones first', () => {
    const all = together([found('a', 'CLOSED', 'CUSTOMER', 'PHONE'), found('b', 'OPEN', 'CUSTOMER')], [found('b', 'OPEN', 'PHONE')], undefined)
    expect(all.map(one => one.ticket.id)).toEqual(['b', 'a'])
    expect(all[0].because).toEqual(['CUSTOMER', 'PHONE'])
  })
})
