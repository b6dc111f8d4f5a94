import { PlusOutlined } from '@ant-design/icons'
import { App, Button, Input, Spin } from 'antd'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { MyGroup, StoreSort } from '../../../shared/api/schema'
import { mayInGroup } from '../../../shared/session'
import { LoadFailed } from '../../../shared/ui/ProblemText'
import { Pager } from '../../../shared/ui/Pager'
import { useUrlState } from '../../../shared/urlState'
import { usePageTitle } from '../../../shared/usePageTitle'
import { useStores } from '../api/stores'
import type { Chosen } from './ManyDrawer'
import { StoresTable } from './StoresTable'

const CreateDrawer = lazy(() => import('./CreateDrawer'))
const ManyDrawer = lazy(() => import('./ManyDrawer'))

const defaults = { q: '', status: '', sort: 'NAME', descending: '', page: 1, size: 50 }
const statuses = ['ACTIVE', 'PREPARING', 'SUSPENDED'] as const

export default function StoresPage({ group }: { group: MyGroup }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const navigate = useNavigate()
  usePageTitle(t('headquarters.stores.title'))
  const [state, change] = useUrlState(defaults)
  const [q, setQ] = useState(state.q)
  const [creating, setCreating] = useState(false)
  const [chosen, setChosen] = useState<Chosen[]>([])
  const [many, setMany] = useState<Chosen[] | 'all' | null>(null)
  const sort = state.sort as StoreSort
  const descending = state.descending === 'yes'
  const list = useStores(group.id, { q: state.q, status: state.status, sort, descending, page: Math.max(0, state.page - 1), size: state.size })
  const writable = mayInGroup(group, 'STORES_CONFIGURE')

  // Searching waits for a pause in typing.
  useEffect(() => {
    if (q === state.q) return
    const timer = setTimeout(() => change({ q, page: 1 }), 300)
    return () => clearTimeout(timer)
  }, [q, state.q, change])

  return (
    <>
      <div className="page-head">
        <h1>{t('headquarters.stores.title')}</h1>
        <Input.Search allowClear style={{ width: 240 }} aria-label={t('headquarters.stores.search')} placeholder={t('headquarters.stores.search')} value={q} maxLength={100}
          onChange={event => setQ(event.target.value)} onSearch={next => change({ q: next, page: 1 })} />
        <select className="native" aria-label={t('headquarters.stores.column.status')} value={state.status} onChange={event => change({ status: event.target.value, page: 1 })}>
          <option value="">{t('headquarters.stores.all')}</option>
          {statuses.map(status => <option key={status} value={status}>{t(`headquarters.status.${status}`)}</option>)}
        </select>
        <span className="grow" />
        {writable && <Button onClick={() => setMany('all')}>{t('headquarters.many.all')}</Button>}
        {writable && <Button type="primary" icon={<PlusOutlined />} onClick={() => setCreating(true)}>{t('headquarters.store.create')}</Button>}
      </div>
      {chosen.length > 0 && (
        <div className="panel hq-bulk" role="status">
          <span>{t('headquarters.many.chosen', { count: chosen.length })}</span>
          <Button size="small" type="primary" onClick={() => setMany(chosen)}>{t('headquarters.many.change')}</Button>
          <Button size="small" onClick={() => setChosen([])}>{t('headquarters.many.clear')}</Button>
        </div>
      )}
      {list.isError && !list.data && <LoadFailed failure={list.error} again={() => void list.refetch()} />}
      {list.isPending && <Spin style={{ display: 'block', margin: 48 }} />}
      {list.data && (
        <div className="panel hq-table">
          {list.data.total === 0
            ? <p className="muted" style={{ padding: 32, margin: 0, textAlign: 'center' }}>{state.q || state.status ? t('headquarters.stores.noMatch') : t('headquarters.stores.none')}</p>
            : <StoresTable group={group.id} stores={list.data.entries} selectable={writable} chosen={chosen} choose={setChosen} sort={sort} descending={descending}
              sortBy={(next, down) => change({ sort: next, descending: down ? 'yes' : '', page: 1 })} />}
          <Pager page={list.data} go={page => change({ page })} resize={size => change({ size, page: 1 })} />
        </div>
      )}
      <Suspense>
        {creating && <CreateDrawer group={group.id} done={() => setCreating(false)} made={store => {
          void message.success(t('headquarters.store.made', { name: store.store.name }))
          void navigate(`/hq/${group.id}/stores/${store.store.id}`)
        }} />}
        {many && <ManyDrawer group={group.id} stores={many} done={() => setMany(null)} />}
      </Suspense>
    </>
  )
}
