import type { TFunction } from 'i18next'
import type { Post, Setting } from '../api/schema'

export const weekdays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const

export const listOf = (value: string) => value.split(/[,，;；\s]+/).filter(Boolean)

/** A setting's value as it is said, not as it is stored; of a long text the beginning. */
export function inWords(setting: Setting, value: string | null | undefined, t: TFunction): string {
  if (!value) return t('settings.empty')
  if (setting.type === 'FLAG') return t(value === 'true' ? 'settings.on' : 'settings.off')
  if (setting.type === 'CHOICE') return setting.choices.find(choice => choice.value === value)?.label ?? value
  if (setting.key === 'quiet-weekdays') return listOf(value).map(day => t(`settings.weekday.${day as 'MONDAY'}`, day)).join(t('settings.and'))
  if (setting.key === 'head-may-give') return listOf(value).map(post => t(`post.${post as Post}`, post)).join(t('settings.and'))
  return value.length > SHORT ? `${value.slice(0, SHORT)}…` : value
}

/** What still reads as a word or two beside other things. */
const SHORT = 24

/** A sentence or more: it gets the row's whole width and as many lines as it needs. */
export const isLong = (setting: Setting) => setting.type === 'TEXT' && [setting.value, setting.defaultValue].some(text => text != null && (text.length > SHORT || text.includes('\n')))

/** What the platform says is wrong with a value, with the setting's name in the place of its key. */
export function inItsName(setting: Setting, refusal: string) {
  const key = [setting.key, setting.key.slice(setting.key.indexOf(':') + 1)].find(one => refusal.startsWith(one))
  return key ? `${setting.label || setting.key}${refusal.slice(key.length)}` : refusal
}
