import { EyeOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useLeave } from '../../shared/api/leave'
import type { Store } from '../../shared/api/schema'
import { entryOf } from '../../shared/entry'
import { inZone, timeOf } from '../../shared/format'
import { entered, useSurroundings } from '../../shared/session'
import { problemText } from '../../shared/ui/ProblemText'
import { headquarters } from './navigation'

/** Whoever looks into a store from headquarters is told so all the time, and finds the way out. */
export function EntryBanners() {
  const { scope } = useSurroundings()
  return scope.filter(entered).map(store => <EntryBanner key={store.id} store={store} />)
}

/** Milliseconds until a moment after the door has closed. */
const left = (endsAt: string) => Math.max(1_000, Date.parse(endsAt) - Date.now() + 1_000)

function EntryBanner({ store }: { store: Store }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { me } = useSurroundings()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const leave = useLeave()
  const entry = entryOf(store.id)
  const group = entry?.group ?? me.groups.find(one => one.name === store.groupName)?.id
  const endsAt = entry?.endsAt
  useEffect(() => {
    if (!endsAt) return
    const timer = setTimeout(() => void queries.invalidateQueries({ queryKey: ['me'] }), left(endsAt))
    return () => clearTimeout(timer)
  }, [endsAt, queries])
  const out = () => {
    if (!group) return
    leave.mutate({ group, store: store.id }, {
      onSuccess: () => void navigate(headquarters(group, `/stores/${store.id}`)),
      onError: failure => void message.error(problemText(failure, t)),
    })
  }
  return (
    <section className="entry-banner no-print" aria-label={t('app.entry.label')}>
      <EyeOutlined />
      <span><b>{t('app.entry.in', { store: store.name })}</b>{' '}
        {entry
          ? <>{t('app.entry.until', { time: timeOf(inZone(entry.endsAt, store.timeZone)) })}{' '}{t('app.entry.reason', { reason: entry.reason })}</>
          : t('app.entry.unknown')}
      </span>
      {group && <Button size="small" loading={leave.isPending} onClick={out}>{t('app.entry.leave')}</Button>}
    </section>
  )
}
