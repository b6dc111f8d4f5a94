import type { TFunction } from 'i18next'
import type { Post, Setting } from '../api/schema'

export const weekdays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const

export const listOf = (value: string) => value.split(/[,，;；\s]+/).filter(Boolean)

/** A setting's value as it is said, not as it is stored. */
export function inWords(setting: Setting, value: string | null | undefined, t: TFunction): string {
  if (!value) return t('settings.empty')
  if (setting.type === 'FLAG') return t(value === 'true' ? 'settings.on' : 'settings.off')
  if (setting.type === 'CHOICE') return setting.choices.find(choice => choice.value === value)?.label ?? value
  if (setting.key === 'quiet-weekdays') return listOf(value).map(day => t(`settings.weekday.${day as 'MONDAY'}`, day)).join(t('settings.and'))
  if (setting.key === 'head-may-give') return listOf(value).map(post => t(`post.${post as Post}`, post)).join(t('settings.and'))
  return value
}
