import { describe, expect, it } from 'vitest'
import { quickTimes } from './agreed'

const zone = 'Asia/Shanghai'

describe('quick times', () => {
  it('are later than now, on the quarter hour', () => {
    expect(quickTimes('2026-11-22T09:20:00+08:00', zone).map(time => time.at)).toEqual([
      '2026-11-22T10:30:00+08:00', '2026-11-22T18:00:00+08:00', '2026-11-23T10:00:00+08:00', '2026-11-23T15:00:00+08:00',
      '2026-11-24T10:00:00+08:00',
    ])
  })
  it('leave the night alone', () => {
    expect(quickTimes('2026-11-22T19:40:00+08:00', zone).map(time => time.quick)).toEqual(['tomorrowMorning', 'tomorrowAfternoon', 'dayAfter'])
  })
})
