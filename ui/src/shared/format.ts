/** Instants come with the store's own offset, so the wall clock of the store is what the text itself says. */
const WALL = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})/

export const dayOf = (instant: string) => instant.slice(0, 10)
export const timeOf = (instant: string) => instant.slice(11, 16)

let home = 'Asia/Shanghai'

/** The zone in which instants without a store of their own (written with `Z`) are shown. */
export function liveIn(zone: string) {
  home = zone
}

export function moment(written: string | null | undefined, today?: string): string {
  if (!written) return ''
  if (!WALL.test(written)) return written
  const instant = written.endsWith('Z') ? inZone(written, home) : written
  const day = dayOf(instant)
  if (day === today) return timeOf(instant)
  return `${today && day.slice(0, 4) === today.slice(0, 4) ? day.slice(5) : day} ${timeOf(instant)}`
}

/** A day without its year where the year is plain. */
export function shortDay(day: string | null | undefined, today?: string): string {
  if (!day) return ''
  return today && day.slice(0, 4) === today.slice(0, 4) ? day.slice(5) : day
}

export function plusDays(day: string, days: number): string {
  const [year, month, date] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10)
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

export function weekday(day: string, language: string): string {
  return new Intl.DateTimeFormat(language.startsWith('zh') ? 'zh-CN' : 'en-GB', { weekday: 'short', timeZone: 'UTC' })
    .format(new Date(`${day}T00:00:00Z`))
}

/** 138 1234 5678; anything else as it is. */
export function phone(number: string | null | undefined): string {
  if (!number) return ''
  const mobile = number.match(/^(?:\+?86)?(1\d{2})(\d{4})(\d{4})$/)
  return mobile ? `${mobile[1]} ${mobile[2]} ${mobile[3]}` : number
}

/** Whether the platform keeps some of it back; what is hidden is always four stars. */
export const masked = (value: string | null | undefined) => value?.includes('****') ?? false

/** 京A·D1234, as on the plate. */
export function plate(value: string | null | undefined): string {
  if (!value) return ''
  const found = value.match(/^([\u4e00-\u9fff][A-Z])([A-Z0-9\u4e00-\u9fff]{5,6})$/)
  return found ? `${found[1]}·${found[2]}` : value
}

export const thousands = (value: number) => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',')

export function bytes(size: number): string {
  if (size < 1024) return `${size} B`
  if (size < 1024 * 1024) return `${(size / 1024).toFixed(0)} KB`
  return `${(size / 1024 / 1024).toFixed(1)} MB`
}

/** The offset a zone has at a wall time, as `+08:00`. */
function offset(zone: string, at: Date): string {
  const name = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
    .formatToParts(at).find(part => part.type === 'timeZoneName')?.value ?? 'GMT'
  return name === 'GMT' ? '+00:00' : name.replace('GMT', '')
}

/** A wall time of the store as an instant with offset. */
export function instant(day: string, time: string, zone: string): string {
  return `${day}T${time}:00${offset(zone, new Date(`${day}T${time}:00Z`))}`
}

/** The same instant on a store's wall clock. */
export function inZone(anyInstant: string, zone: string): string {
  const at = new Date(anyInstant)
  const parts = Object.fromEntries(new Intl.DateTimeFormat('en-CA', {
    timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
  }).formatToParts(at).map(part => [part.type, part.value]))
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}:00${offset(zone, at)}`
}
