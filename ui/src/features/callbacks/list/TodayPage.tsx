import { ImportOutlined, KeyOutlined, PlusOutlined, SyncOutlined, TeamOutlined } from '@ant-design/icons'
import { App, Button, Grid, type InputRef, Tooltip } from 'antd'
import { lazy, Suspense, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { useNow } from '../../../shared/api/clock'
import type { Entry } from '../../../shared/api/schema'
import { useStaffOf } from '../../../shared/api/staff'
import { dayOf, inZone, moment, timeOf } from '../../../shared/format'
import { useMay, useSurroundings } from '../../../shared/session'
import { DaySwitch } from '../../../shared/ui/DaySwitch'
import { LoadFailed, problemText } from '../../../shared/ui/ProblemText'
import { useUrlState } from '../../../shared/urlState'
import { usePageTitle } from '../../../shared/usePageTitle'
import { useOpenDay, usePutAside } from '../api/days'
import { useCallbackList } from '../api/listCallbacks'
import { Counts } from './Counts'
import { Empty } from './Empty'
import { Filters } from './Filters'
import { rowsOf } from './grouping'
import { ListCards } from './ListCards'
import { ListTable } from './ListTable'
import { listDefaults, narrowed, toQuery } from './listState'
import { useEntryActions } from './useEntryActions'
import { useListKeys } from './useListKeys'
import './list.css'

const BulkBar = lazy(() => import('./BulkBar'))
const AddDrawer = lazy(() => import('./AddDrawer'))
const DayDrawer = lazy(() => import('../day/DayDrawer'))
const PutAsideBar = lazy(() => import('../day/PutAsideBar'))
const KeyHelp = lazy(() => import('./KeyHelp'))

const none = { total: 0, open: 0, done: 0, toDo: 0, byChannel: {}, byState: {} }
type Opened = 'add' | 'day' | 'keys' | null

export default function TodayPage() {
  const { t } = useTranslation()
  const { notification } = App.useApp()
  const { scope, me } = useSurroundings()
  const { stores: storesWith, anywhere } = useMay()
  const navigate = useNavigate()
  const [params] = useSearchParams()
  const [state, change] = useUrlState(listDefaults)
  usePageTitle(t('callbacks.list.title'))
  const stores = useMemo(() => scope.map(store => store.id), [scope])
  const list = useCallbackList(toQuery(state, stores))
  const staff = useStaffOf(stores)
  const openDay = useOpenDay()
  const actions = useEntryActions()
  const today = dayOf(useNow(scope[0].timeZone))
  const [selected, setSelected] = useState<string[]>([])
  const [activeKey, setActiveKey] = useState<string | null>(null)
  const [opened, setOpened] = useState<Opened>(null)
  const search = useRef<InputRef>(null)
  const narrow = !(Grid.useBreakpoint().md ?? true)

  const rows = useMemo(() => rowsOf(list.data?.entries ?? []), [list.data])
  // By its entry, not by its place: a list read again in the background must not move another customer under the hand.
  const active = rows.findIndex(row => row.key === activeKey)
  const setActive = (index: number) => setActiveKey(rows[index]?.key ?? null)
  const pathOf = (entry: Entry) => `/callbacks/${entry.storeId}/${entry.callbackId}${params.size > 0 ? `?${params}` : ''}`
  const chosen = rows.filter(row => selected.includes(row.key)).map(row => row.entry)
  const day = state.day || list.data?.day || today
  const days = list.data?.days ?? []
  const isToday = day === today
  const aside = usePutAside(isToday && days.some(one => one.opened) ? storesWith('CALLBACKS_READ') : [], day)
  const openable = isToday ? storesWith('DAY_OPEN') : []

  const open = async () => {
    for (const store of openable) {
      try {
        const done = await openDay.mutateAsync({ store: store.id, day })
        void notification.success({ title: store.name, description: t('callbacks.list.open.done', { ...done }), placement: 'bottomRight' })
      } catch (failure) {
        void notification.error({ title: store.name, description: problemText(failure, t), placement: 'bottomRight' })
      }
    }
  }
  const keys = useMemo(() => ({
    down: () => setActive(Math.min(rows.length - 1, active + 1)),
    up: () => setActive(Math.max(0, active - 1)),
    open: () => { if (rows[active]) void navigate(pathOf(rows[active].entry)) },
    search: () => search.current?.focus(),
    toggle: () => setSelected(now => {
      const key = rows[active]?.key
      return key === undefined ? now : now.includes(key) ? now.filter(other => other !== key) : [...now, key]
    }),
    help: () => setOpened('keys'),
  // eslint-disable-next-line react-hooks/exhaustive-deps -- pathOf follows params
  }), [rows, active, navigate, params])
  useListKeys(keys)

  const clear = () => change({ q: '', channel: [], state: [], assignee: 'all', page: 1 })
  const listProps = {
    rows, page: list.data?.page ?? { number: 0, size: state.size, total: 0 }, today, state, change, loading: list.isFetching && (list.isPlaceholderData || list.isPending),
    selected, select: setSelected, active, setActive, actions, pathOf, showStore: scope.length > 1,
    empty: list.isPending ? <div className="empty">{t('callbacks.list.loading')}</div> : (
      <Empty filtered={narrowed(state)} days={days} isToday={isToday} clear={clear} opening={openDay.isPending}
        open={openable.length > 0 ? () => void open() : undefined} />
    ),
  }
  return (
    <>
      <div className="day-bar">
        <h1>{isToday ? t('callbacks.list.title') : t('callbacks.list.other', { day })}</h1>
        <DaySwitch day={day} today={today} go={next => change({ day: next, page: 1 })} />
        <Counts counts={list.data?.counts ?? none} state={state} change={change} />
        {list.dataUpdatedAt > 0 && (
          <Button type="text" className="updated" icon={<SyncOutlined spin={list.isFetching} />} onClick={() => void list.refetch()}>
            {t('callbacks.list.updated', { time: timeOf(inZone(new Date(list.dataUpdatedAt).toISOString(), scope[0].timeZone)) })}
          </Button>
        )}
      </div>
      <Filters state={state} change={change} search={search} staff={staff} narrow={narrow}>
        {openable.length > 0 && (
          <Tooltip title={days.map(one => `${one.storeName} ${one.openedAt ? t('callbacks.list.open.opened', { time: moment(one.openedAt, today) }) : t('callbacks.list.open.not')}`).join(t('also'))}>
            <Button icon={<ImportOutlined />} loading={openDay.isPending} onClick={() => void open()}>
              {days.some(one => !one.opened) ? t('callbacks.list.open.do') : t('callbacks.list.open.again')}
            </Button>
          </Tooltip>
        )}
        {isToday && anywhere('LIST_DECIDE') && <Button icon={<PlusOutlined />} onClick={() => setOpened('add')}>{t('callbacks.list.action.add')}</Button>}
        <Button icon={<TeamOutlined />} onClick={() => setOpened('day')}>{t('callbacks.day.button')}</Button>
        {!narrow && <Button type="text" icon={<KeyOutlined />} aria-label={t('callbacks.list.keys.button')} onClick={() => setOpened('keys')} />}
      </Filters>
      <Suspense>{aside.length > 0 && <PutAsideBar aside={aside} day={day} today={today} />}</Suspense>
      <Suspense>{chosen.length > 0 && <BulkBar entries={chosen} staff={staff} clear={() => setSelected([])} />}</Suspense>
      {list.isError && !list.data
        ? <LoadFailed failure={list.error} again={() => void list.refetch()} />
        : narrow ? <ListCards {...listProps} /> : <ListTable {...listProps} />}
      {actions.dialog}
      <Suspense>
        {opened === 'add' && <AddDrawer stores={storesWith('LIST_DECIDE')} day={day} today={today} close={() => setOpened(null)} />}
        {opened === 'day' && <DayDrawer stores={scope} day={day} today={today} me={me.subject} close={() => setOpened(null)} />}
        {opened === 'keys' && <KeyHelp close={() => setOpened(null)} />}
      </Suspense>
    </>
  )
}
