import { DatePicker } from 'antd'
import dayjs from 'dayjs'

export interface DayCalendarProps {
  value: string; label: string; max?: string; min?: string; disabled?: boolean; width?: number | string; id?: string
  size?: 'small' | 'middle'; change(day: string): void; opened?: boolean; close?(): void
}

/** A day in the language chosen on the page; the browser's own field would speak the browser's. Days go in and out as `YYYY-MM-DD`. */
export default function DayCalendar({ value, label, max, min, disabled, width = 132, size = 'small', id, change, opened, close }: DayCalendarProps) {
  return (
    <DatePicker
      id={id}
      size={size}
      aria-label={label}
      allowClear={false}
      autoFocus={opened}
      defaultOpen={opened}
      disabled={disabled}
      value={value ? dayjs(value) : null}
      minDate={min ? dayjs(min) : undefined}
      maxDate={max ? dayjs(max) : undefined}
      style={{ width }}
      onChange={next => { if (next) change(next.format('YYYY-MM-DD')) }}
      onOpenChange={open => { if (!open) close?.() }}
    />
  )
}
