import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { plusDays, weekday } from '../format'
import { DayPick } from './DayPick'

interface Props { day: string; today: string; go(day: string): void }

/** One day back, one on, or straight to one; `''` means today. */
export function DaySwitch({ day, today, go }: Props) {
  const { t, i18n } = useTranslation()
  const to = (next: string) => go(next === today ? '' : next)
  return (
    <span className="day-switch" role="group" aria-label={t('callbacks.list.day')}>
      <Button size="small" type="text" icon={<LeftOutlined />} aria-label={t('callbacks.list.previous')} onClick={() => to(plusDays(day, -1))} />
      <DayPick label={t('callbacks.list.day')} value={day} max={plusDays(today, 60)} change={to} />
      <span className="muted">{weekday(day, i18n.language)}</span>
      <Button size="small" type="text" icon={<RightOutlined />} aria-label={t('callbacks.list.next')} onClick={() => to(plusDays(day, 1))} />
      {day !== today && <Button size="small" onClick={() => go('')}>{t('callbacks.list.today')}</Button>}
    </span>
  )
}
