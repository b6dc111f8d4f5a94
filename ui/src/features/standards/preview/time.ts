import type { TFunction } from 'i18next'

/** Minutes in the largest unit that says them exactly; half a day is said in hours. */
export function timeWords(minutes: number, t: TFunction): string {
  if (minutes % 1440 === 0) return t('standards.preview.days', { count: minutes / 1440 })
  if (minutes % 60 === 0) return t('standards.preview.hours', { count: minutes / 60 })
  return t('standards.preview.minutes', { count: minutes })
}
