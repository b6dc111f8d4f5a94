import { PlusOutlined } from '@ant-design/icons'
import { App, Button, Input, Segmented, Table, type TableColumnsType } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { useInstant } from '../../../shared/api/clock'
import type { MyGroup, StoreLine, StoreSort } from '../../../shared/api/schema'
import { moment } from '../../../shared/format'
import { mayInGroup } from '../../../shared/session'
import { LoadFailed } from '../../../shared/ui/ProblemText'
import { Pager } from '../../../shared/ui/Pager'
import { useUrlState } from '../../../shared/urlState'
import { usePageTitle } from '../../../shared/usePageTitle'
import { useStores } from '../api/stores'
import { Health, StatusTag } from './bits'
import { levels } from './health'
import { ManyDrawer, type Chosen } from './ManyDrawer'
import { CreateDrawer } from './StoreDrawer'

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
  const now = useInstant()
  const list = useStores(group.id, {
    q: state.q, status: state.status, sort: state.sort as StoreSort, descending: state.descending === 'yes', page: Math.max(0, state.page - 1), size: state.size,
  })
  const writable = mayInGroup(group, 'STORES_CONFIGURE')

  // Searching waits for a pause in typing.
  useEffect(() => {
    if (q === state.q) return
    const timer = setTimeout(() => change({ q, page: 1 }), 300)
    return () => clearTimeout(timer)
  }, [q, state.q, change])

  const sorted = (sort: StoreSort) => ({ key: sort, sorter: true, sortOrder: state.sort === sort ? (state.descending === 'yes' ? 'descend' as const : 'ascend' as const) : null })
  const columns: TableColumnsType<StoreLine> = [
    { title: t('headquarters.stores.column.name'), ...sorted('NAME'), render: (_, one) => <><Link className="name" to={`/hq/${group.id}/stores/${one.id}`}>{one.name}</Link><span className="muted sub">{one.code}{one.kind === 'SHARED_CENTRE' && ` · ${t('headquarters.kind.SHARED_CENTRE')}`}</span></> },
    { title: t('headquarters.stores.column.status'), ...sorted('STATUS'), width: 118, render: (_, one) => <StatusTag status={one.status} /> },
    { title: t('headquarters.stores.column.imported'), ...sorted('LAST_IMPORT'), width: 168, render: (_, one) => <Labelled name={t('headquarters.stores.column.imported')}><Health level={levels(one, now).imported}>{one.health.lastImportAt ? moment(one.health.lastImportAt) : t('headquarters.health.never')}</Health></Labelled> },
    { title: t('headquarters.stores.column.list'), ...sorted('LIST_OPENED'), width: 136, render: (_, one) => <Labelled name={t('headquarters.stores.column.list')}><Health level={levels(one, now).list}>{one.health.listOpenedOn ?? t('headquarters.health.never')}</Health></Labelled> },
    { title: t('headquarters.stores.column.overdue'), ...sorted('OVERDUE'), width: 112, render: (_, one) => <Labelled name={t('headquarters.stores.column.overdue')}><Health level={levels(one, now).overdue}>{one.health.overdueCallbacks}</Health></Labelled> },
    { title: t('headquarters.stores.column.failed'), width: 100, render: (_, one) => <Labelled name={t('headquarters.stores.column.failed')}><Health level={levels(one, now).failed}>{one.failedJobs}</Health></Labelled> },
    { title: t('headquarters.stores.column.measured'), width: 152, render: (_, one) => <Labelled name={t('headquarters.stores.column.measured')}><Health level={levels(one, now).measured}>{one.health.measuredAt ? moment(one.health.measuredAt) : t('headquarters.health.unmeasured')}</Health></Labelled> },
  ]
  return (
    <>
      <div className="page-head">
        <h1>{t('headquarters.stores.title')}</h1>
        <Input.Search allowClear style={{ width: 240 }} aria-label={t('headquarters.stores.search')} placeholder={t('headquarters.stores.search')} value={q} maxLength={100}
          onChange={event => setQ(event.target.value)} onSearch={next => change({ q: next, page: 1 })} />
        <Segmented aria-label={t('headquarters.stores.column.status')} value={state.status} onChange={status => change({ status, page: 1 })}
          options={[{ value: '', label: t('headquarters.stores.all') }, ...statuses.map(value => ({ value, label: t(`headquarters.status.${value}`) }))]} />
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
      {list.isError && !list.data
        ? <LoadFailed failure={list.error} again={() => void list.refetch()} />
        : (
          <div className="panel hq-table">
            <Table<StoreLine> className="stacked" size="small" rowKey="id" columns={columns} dataSource={list.data?.entries} loading={list.isPending} pagination={false} showSorterTooltip={false}
              locale={{ emptyText: <div style={{ padding: 32 }}>{state.q || state.status ? t('headquarters.stores.noMatch') : t('headquarters.stores.none')}</div> }}
              rowSelection={writable ? {
                selectedRowKeys: chosen.map(one => one.id), preserveSelectedRowKeys: true, columnWidth: 40,
                getCheckboxProps: one => ({ 'aria-label': t('headquarters.many.choose', { store: one.name }) } as object),
                onChange: (keys, rows) => setChosen(before => keys.map(key => rows.find(row => row?.id === key) ?? before.find(one => one.id === key)!).map(({ id, name }) => ({ id, name }))),
              } : undefined}
              onChange={(_, __, sorter) => { if (!Array.isArray(sorter)) change(sorter.order ? { sort: String(sorter.columnKey), descending: sorter.order === 'descend' ? 'yes' : '', page: 1 } : { sort: 'NAME', descending: '', page: 1 }) }} />
            {list.data && <Pager page={list.data} go={page => change({ page })} resize={size => change({ size, page: 1 })} />}
          </div>
        )}
      {creating && <CreateDrawer group={group.id} done={() => setCreating(false)} made={store => {
        void message.success(t('headquarters.store.made', { name: store.store.name }))
        void navigate(`/hq/${group.id}/stores/${store.store.id}`)
      }} />}
      {many && <ManyDrawer group={group.id} stores={many} done={() => setMany(null)} />}
    </>
  )
}

/** On a phone the headings are gone; the figure then says itself what it is. */
function Labelled({ name, children }: { name: string; children: React.ReactNode }) {
  return <><span className="muted phone-label">{name}：</span>{children}</>
}
