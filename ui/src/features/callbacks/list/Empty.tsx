import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ListDay } from '../../../shared/api/schema'

interface Props { filtered: boolean; days: ListDay[]; isToday: boolean; clear(): void; open?: () => void; opening: boolean }

/** An empty list says why it is empty and what can be done about it. */
export function Empty({ filtered, days, isToday, clear, open, opening }: Props) {
  const { t } = useTranslation()
  if (filtered) {
    return <div className="empty"><p>{t('callbacks.list.empty.filtered')}</p><Button onClick={clear}>{t('action.reset')}</Button></div>
  }
  if (!isToday) return <div className="empty"><p>{t('callbacks.list.empty.past')}</p></div>
  if (days.some(day => !day.opened)) {
    return (
      <div className="empty">
        <p><b>{t('callbacks.list.empty.notOpened')}</b></p>
        <p className="muted">{t('callbacks.list.empty.openText')}</p>
        {open && <Button type="primary" loading={opening} onClick={open}>{t('callbacks.list.open.do')}</Button>}
      </div>
    )
  }
  return <div className="empty"><p>{t('callbacks.list.empty.none')}</p></div>
}
