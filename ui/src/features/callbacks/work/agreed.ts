import { dayOf, instant, plusDays, timeOf } from '../../../shared/format'

export type Quick = 'hour' | 'evening' | 'tomorrowMorning' | 'tomorrowAfternoon' | 'dayAfter'

const clock = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** Times customers usually name, on the store's wall clock; those that are over or in the night are left out. */
export function quickTimes(now: string, zone: string): { quick: Quick; at: string }[] {
  const today = dayOf(now)
  const [hour, minute] = timeOf(now).split(':').map(Number)
  const soon = Math.ceil((hour * 60 + minute + 60) / 15) * 15
  const times: { quick: Quick; at: string }[] = []
  if (soon >= 8 * 60 && soon <= 20 * 60) times.push({ quick: 'hour', at: instant(today, clock(soon), zone) })
  if (hour < 17) times.push({ quick: 'evening', at: instant(today, '18:00', zone) })
  times.push(
    { quick: 'tomorrowMorning', at: instant(plusDays(today, 1), '10:00', zone) },
    { quick: 'tomorrowAfternoon', at: instant(plusDays(today, 1), '15:00', zone) },
    { quick: 'dayAfter', at: instant(plusDays(today, 2), '10:00', zone) },
  )
  return times
}
