import { EyeOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate } from 'react-router'
import { useLeave } from '../../shared/api/leave'
import type { Store } from '../../shared/api/schema'
import { timeOf } from '../../shared/format'
import { entered, useSurroundings } from '../../shared/session'
import { problemText } from '../../shared/ui/ProblemText'
import { areaAt, headquarters } from './navigation'

/** Whoever looks into a store from headquarters is told so all the time, on every page of every window, and finds the way out. */
export function EntryBanners() {
  const { me } = useSurroundings()
  return me.stores.filter(entered).map(store => <EntryBanner key={store.id} store={store} />)
}

/** Milliseconds until a moment after the door has closed. */
const left = (endsAt: string) => Math.max(1_000, Date.parse(endsAt) - Date.now() + 1_000)

function EntryBanner({ store }: { store: Store }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const queries = useQueryClient()
  const leave = useLeave()
  const { entry } = store
  const endsAt = entry?.endsAt
  useEffect(() => {
    if (!endsAt) return
    const timer = setTimeout(() => void queries.invalidateQueries({ queryKey: ['me'] }), left(endsAt))
    return () => clearTimeout(timer)
  }, [endsAt, queries])
  const out = () => {
    if (!entry) return
    leave.mutate({ group: entry.group, store: store.id }, {
      onSuccess: () => { if (areaAt(pathname) === 'store') void navigate(headquarters(entry.group, `/stores/${store.id}`)) },
      onError: failure => void message.error(problemText(failure, t)),
    })
  }
  return (
    <section className="entry-banner no-print" aria-label={t('app.entry.label')}>
      <EyeOutlined />
      <span><b>{t('app.entry.in', { store: store.name })}</b>{' '}
        {entry && <>{t('app.entry.until', { time: timeOf(entry.endsAt) })}{' '}{t('app.entry.reason', { reason: entry.reason })}</>}
      </span>
      {entry && <Button size="small" loading={leave.isPending} onClick={out}>{t('app.entry.leave')}</Button>}
    </section>
  )
}
