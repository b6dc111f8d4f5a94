import { Button, DatePicker, Space } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayOf, timeOf } from '../../shared/format'

/** Moves business time to any moment. */
export default function ClockSetting({ now, busy, go }: { now: string; busy: boolean; go(day: string, time: string): void }) {
  const { t } = useTranslation()
  const [wanted, setWanted] = useState<Dayjs | null>(null)
  return (
    <Space>
      <DatePicker size="small" aria-label={t('app.clock.set')} allowClear={false} showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm"
        value={wanted ?? dayjs(`${dayOf(now)}T${timeOf(now)}`)} onChange={setWanted} />
      <Button size="small" type="primary" disabled={!wanted} loading={busy}
        onClick={() => { if (wanted) go(wanted.format('YYYY-MM-DD'), wanted.format('HH:mm')) }}>{t('app.clock.set')}</Button>
    </Space>
  )
}
