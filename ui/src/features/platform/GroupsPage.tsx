import { PlusOutlined, UserAddOutlined } from '@ant-design/icons'
import { Button, Input, Spin } from 'antd'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useGroups } from '../../shared/api/groups'
import type { Group } from '../../shared/api/schema'
import { useSurroundings } from '../../shared/session'
import { Denied } from '../../shared/ui/Denied'
import { LoadFailed } from '../../shared/ui/ProblemText'
import { Pager } from '../../shared/ui/Pager'
import { useUrlState } from '../../shared/urlState'
import { usePageTitle } from '../../shared/usePageTitle'
import '../../shared/ui/plain.css'

const CreateGroup = lazy(() => import('./CreateGroup'))
const SeatDrawer = lazy(() => import('./SeatDrawer'))

const defaults = { q: '', page: 1, size: 50 }

/** The operator's groups. Their stores and people are not the operator's to see. */
export default function GroupsPage() {
  const { me } = useSurroundings()
  return me.platform.includes('TENANTS_APPLY') ? <Groups /> : <Denied />
}

function Groups() {
  const { t } = useTranslation()
  usePageTitle(t('platform.groups.title'))
  const [state, change] = useUrlState(defaults)
  const [q, setQ] = useState(state.q)
  const list = useGroups(state.q, Math.max(0, state.page - 1), state.size)
  const [creating, setCreating] = useState(false)
  const [seating, setSeating] = useState<Group | null>(null)
  useEffect(() => {
    if (q === state.q) return
    const timer = setTimeout(() => change({ q, page: 1 }), 300)
    return () => clearTimeout(timer)
  }, [q, state.q, change])
  return (
    <>
      <div className="page-head">
        <h1>{t('platform.groups.title')}</h1>
        <Input.Search allowClear style={{ width: 240 }} aria-label={t('platform.groups.search')} placeholder={t('platform.groups.search')} value={q} maxLength={100} onChange={event => setQ(event.target.value)} onSearch={next => change({ q: next, page: 1 })} />
        <span className="grow" />
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setCreating(true)}>{t('platform.groups.create')}</Button>
      </div>
      <p className="muted">{t('platform.groups.help')}</p>
      {list.isError && !list.data
        ? <LoadFailed failure={list.error} again={() => void list.refetch()} />
        : (
          <div className="panel">
            {list.isPending && <Spin style={{ display: 'block', margin: 32 }} />}
            {list.data?.total === 0 && <p className="muted" style={{ padding: 32, margin: 0, textAlign: 'center' }}>{state.q ? t('platform.groups.noMatch') : t('platform.groups.none')}</p>}
            {list.data && list.data.total > 0 && (
              <table className="plain untickable">
                <thead><tr><th>{t('platform.groups.name')}</th><th>{t('platform.groups.code')}</th><th><span className="visually-hidden">{t('platform.groups.actions')}</span></th></tr></thead>
                <tbody>
                  {list.data.entries.map(one => (
                    <tr key={one.id}>
                      <td className="wrap"><b>{one.name}</b></td><td>{one.code}</td>
                      <td><Button size="small" icon={<UserAddOutlined />} aria-label={`${t('platform.groups.seat')}${t('colon')}${one.name}`} onClick={() => setSeating(one)}>{t('platform.groups.seat')}</Button></td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
            {list.data && <Pager page={list.data} go={page => change({ page })} resize={size => change({ size, page: 1 })} />}
          </div>
        )}
      <Suspense>
        {creating && <CreateGroup done={() => setCreating(false)} made={group => { setCreating(false); setSeating(group) }} />}
        {seating && <SeatDrawer key={seating.id} group={seating} done={() => setSeating(null)} />}
      </Suspense>
    </>
  )
}
