import { CalendarOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { lazy, Suspense, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DayCalendarProps } from './DayCalendar'

const DayCalendar = lazy(() => import('./DayCalendar'))

/** A day that opens its calendar when asked: the calendar is heavy and comes only then. */
export function DayPick(props: DayCalendarProps) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const face = (loading: boolean) => (
    <Button ref={button} size="small" icon={<CalendarOutlined />} loading={loading} className="day-pick" aria-haspopup="dialog"
      aria-label={`${props.label}${t('colon')}${props.value}`} disabled={props.disabled} onClick={() => setOpen(true)}>{props.value}</Button>
  )
  // The focus goes back to where it came from, as it does from any calendar.
  const close = () => {
    setOpen(false)
    setTimeout(() => button.current?.focus())
  }
  return open ? <Suspense fallback={face(true)}><DayCalendar {...props} opened close={close} /></Suspense> : face(false)
}
