import { Table, type TableColumnsType } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Store, StoreEntry } from '../../shared/api/schema'
import { inZone, moment } from '../../shared/format'
import { Denied } from '../../shared/ui/Denied'
import { LoadFailed } from '../../shared/ui/ProblemText'
import { Pager } from '../../shared/ui/Pager'
import { StorePick, useStore } from '../../shared/ui/StorePick'
import { useUrlState } from '../../shared/urlState'
import { usePageTitle } from '../../shared/usePageTitle'
import { useEntries } from './api/entries'

/** Who of headquarters came into the store, when and why. */
export default function EntriesPage() {
  const { t } = useTranslation()
  const picked = useStore('ENTRIES_READ')
  usePageTitle(t('staff.entries.title'))
  if (!picked.store) return <Denied />
  return (
    <>
      <div className="page-head"><h1>{t('staff.entries.title')}</h1><StorePick {...picked} /></div>
      <p className="muted">{t('staff.entries.help')}</p>
      <Entries key={picked.store.id} store={picked.store} />
    </>
  )
}

/** By the machine's clock: a door closes in real time, whatever business time a demo has. */
const still = (entry: StoreEntry) => Date.parse(entry.endsAt) > Date.now()

const defaults = { page: 1, size: 50 }

function Entries({ store }: { store: Store }) {
  const { t } = useTranslation()
  const [state, change] = useUrlState(defaults)
  const list = useEntries(store.id, Math.max(0, state.page - 1), state.size)
  const at = (instant: string) => moment(inZone(instant, store.timeZone))
  const columns: TableColumnsType<StoreEntry> = [
    { title: t('staff.entries.who'), width: 180, render: (_, one) => <b>{one.name}</b> },
    { title: t('staff.entries.why'), render: (_, one) => <span className="wrap" style={{ whiteSpace: 'pre-wrap' }}>{one.reason}</span> },
    { title: t('staff.entries.from'), width: 160, render: (_, one) => at(one.enteredAt) },
    { title: t('staff.entries.until'), width: 220, render: (_, one) => (one.leftAt ? t('staff.entries.left', { time: at(one.leftAt) }) : still(one) ? t('staff.entries.here', { time: at(one.endsAt) }) : t('staff.entries.over', { time: at(one.endsAt) })) },
  ]
  if (list.isError && !list.data) return <LoadFailed failure={list.error} again={() => void list.refetch()} />
  return (
    <div className="panel">
      <Table<StoreEntry> className="stacked" size="small" rowKey="id" columns={columns} dataSource={list.data?.entries} loading={list.isPending} pagination={false}
        locale={{ emptyText: <div style={{ padding: 32 }}>{t('staff.entries.none')}</div> }} />
      {list.data && <Pager page={list.data} go={page => change({ page })} resize={size => change({ size, page: 1 })} />}
    </div>
  )
}
