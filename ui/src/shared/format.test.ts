import { describe, expect, it } from 'vitest'
import { bytes, daysBetween, inZone, instant, moment, phone, plate, plusDays, shortDay, thousands } from './format'

describe('times', () => {
  it('shows the wall clock of the store, whatever the machine’s zone', () => {
    expect(moment('2026-11-22T09:30:00+08:00', '2026-11-22')).toBe('09:30')
    expect(moment('2026-11-21T17:05:00+08:00', '2026-11-22')).toBe('11-21 17:05')
    expect(moment('2025-12-31T17:05:00+08:00', '2026-11-22')).toBe('2025-12-31 17:05')
  })
  it('shows an instant without a store in the zone one lives in', () => {
    expect(moment('2026-11-23T01:06:00Z', '2026-11-23')).toBe('09:06')
  })
  it('gives an instant the offset its zone has on that day', () => {
    expect(instant('2026-11-22', '10:00', 'Asia/Shanghai')).toBe('2026-11-22T10:00:00+08:00')
    expect(instant('2026-07-01', '10:00', 'Europe/Berlin')).toBe('2026-07-01T10:00:00+02:00')
    expect(inZone('2026-11-21T22:05:00Z', 'Asia/Shanghai')).toBe('2026-11-22T06:05:00+08:00')
  })
  it('counts days over month ends and leap days', () => {
    expect(plusDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(plusDays('2026-01-01', -1)).toBe('2025-12-31')
    expect(daysBetween('2026-11-20', '2026-11-22')).toBe(2)
    expect(shortDay('2026-11-19', '2026-11-22')).toBe('11-19')
  })
})

describe('what stands on paper and plates', () => {
  it('spaces a mobile number and leaves others alone', () => {
    expect(phone('+8613800138000')).toBe('138 0013 8000')
    expect(phone('010-60001234')).toBe('010-60001234')
    expect(phone(null)).toBe('')
  })
  it('dots a plate, new-energy ones too', () => {
    expect(plate('京A12345')).toBe('京A·12345')
    expect(plate('沪AD12345')).toBe('沪A·D12345')
    expect(plate('临牌')).toBe('临牌')
  })
  it('writes large numbers readably', () => {
    expect(thousands(1234567)).toBe('1,234,567')
    expect(bytes(3 * 1024 * 1024)).toBe('3.0 MB')
  })
})
