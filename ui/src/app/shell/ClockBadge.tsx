import { FieldTimeOutlined } from '@ant-design/icons'
import { App, Button, Popover, Space } from 'antd'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useNow, useSetClock } from '../../shared/api/clock'
import { dayOf, instant, plusDays, timeOf } from '../../shared/format'
import { useSurroundings } from '../../shared/session'
import { problemText } from '../../shared/ui/ProblemText'

const ClockSetting = lazy(() => import('./ClockSetting'))

/** Shows that business time may be moved here, which production refuses, and moves it. */
export function ClockBadge() {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { me } = useSurroundings()
  const zone = me.stores[0].timeZone
  const now = useNow(zone)
  const set = useSetClock()
  const go = (day: string, time: string) => set.mutate(instant(day, time, zone), {
    onSuccess: () => void message.success(t('app.clock.changed', { time: `${day} ${time}` })),
    onError: failure => void message.error(problemText(failure, t)),
  })
  const shown = `${dayOf(now)} ${timeOf(now)}`
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title={t('app.clock.title')}
      destroyOnHidden
      content={
        <div style={{ maxWidth: 300, display: 'grid', gap: 8 }}>
          <span className="muted">{t('app.clock.help')}</span>
          <span>{t('app.clock.now')}{t('colon')}<b>{shown}</b></span>
          <Space wrap>
            <Button size="small" loading={set.isPending} onClick={() => go(plusDays(dayOf(now), 1), '06:05')}>{t('app.clock.nextDay')}</Button>
            <Button size="small" loading={set.isPending} onClick={() => go(plusDays(dayOf(now), 7), '06:05')}>{t('app.clock.week')}</Button>
          </Space>
          <Suspense fallback={<Button size="small" loading />}><ClockSetting now={now} busy={set.isPending} go={go} /></Suspense>
        </div>
      }
    >
      <Button size="small" icon={<FieldTimeOutlined />} className="shell-clock">{t('app.clock.badge')} <b>{shown.slice(5)}</b></Button>
    </Popover>
  )
}
