import { DatePicker, Input, InputNumber, Select, Switch, TimePicker } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useTranslation } from 'react-i18next'
import type { Setting } from '../api/schema'
import { storePosts } from '../posts'
import { isLong, listOf, weekdays } from './words'

/** `told`: the element that says what is wrong with the value; absent = nothing is. */
interface Props { id: string; setting: Setting; value: string; writable: boolean; told?: string; change(value: string | null): void }

const invalid = (told: string | undefined) => (told === undefined ? {} : { status: 'error' as const, 'aria-invalid': true as const, 'aria-describedby': told })

/** The field a setting is given in. Some texts of the platform are lists or times: nobody should have to know how they are written. */
export function SettingValue({ id, setting, value, writable, told, change }: Props) {
  const { t } = useTranslation()
  const shared = { id, disabled: !writable, ...invalid(told) }
  switch (setting.key) {
    case 'open-at': return (
      <TimePicker {...shared} format="HH:mm" minuteStep={5} allowClear={false} needConfirm={false} value={/^\d/.test(value) ? dayjs(`2000-01-01T${value}`) : null}
        onChange={(time: Dayjs | null) => { if (time) change(time.format('HH:mm')) }} />
    )
    case 'quiet-weekdays': return (
      <Select {...shared} mode="multiple" style={{ width: '100%' }} placeholder={t('settings.noneChosen')} value={listOf(value)}
        onChange={(days: string[]) => change(weekdays.filter(day => days.includes(day)).join(','))}
        options={weekdays.map(day => ({ value: day, label: t(`settings.weekday.${day}`) }))} />
    )
    case 'quiet-days':
    case 'closed-days':
    case 'opened-days': return (
      <DatePicker {...shared} multiple style={{ width: '100%' }} maxTagCount={6} placeholder={t('settings.noneChosen')} value={listOf(value).map(day => dayjs(day))}
        onChange={days => change((days as Dayjs[] | null ?? []).map(day => day.format('YYYY-MM-DD')).toSorted().join(','))} />
    )
    case 'head-may-give': return (
      <Select {...shared} mode="multiple" style={{ width: '100%' }} placeholder={t('settings.noneChosen')} value={listOf(value)} optionFilterProp="label"
        onChange={(posts: string[]) => change(storePosts.filter(post => posts.includes(post)).join(','))}
        options={storePosts.map(post => ({ value: post, label: t(`post.${post}`) }))} />
    )
    default: return <Plain {...{ id, setting, value, writable, told, change }} />
  }
}

/** What the platform takes of a text. */
const LONGEST = 2000

function Plain({ id, setting, value, writable, told, change }: Props) {
  const { t } = useTranslation()
  const shared = { id, disabled: !writable, ...invalid(told) }
  switch (setting.type) {
    case 'NUMBER': return (
      <InputNumber {...shared} value={value === '' ? null : Number(value)} min={setting.min} max={setting.max} precision={0}
        onChange={next => change(next === null ? null : String(next))}
        suffix={<span className="muted">{t('settings.range', { min: setting.min, max: setting.max })}</span>} style={{ width: 180 }} />
    )
    case 'FLAG': return <Switch id={id} checked={value === 'true'} disabled={!writable} aria-describedby={told} onChange={next => change(String(next))} />
    case 'CHOICE': return (
      <Select {...shared} value={value} onChange={change} style={{ minWidth: 200, maxWidth: '100%' }} popupMatchSelectWidth={false} options={setting.choices} />
    )
    case 'TEXT': return (
      <Input.TextArea {...shared} value={value} autoSize={{ minRows: isLong(setting) ? 2 : 1, maxRows: 16 }} maxLength={LONGEST} showCount={value.length > LONGEST * 0.8}
        onChange={event => change(event.target.value)} />
    )
  }
}
