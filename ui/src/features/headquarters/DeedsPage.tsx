import { Table, type TableColumnsType } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { GroupDeed, MyGroup } from '../../shared/api/schema'
import { moment } from '../../shared/format'
import { ChangedSettings } from '../../shared/ui/ChangedSettings'
import { LoadFailed } from '../../shared/ui/ProblemText'
import { Pager } from '../../shared/ui/Pager'
import { SealPanel } from '../../shared/ui/SealPanel'
import { useUrlState } from '../../shared/urlState'
import { usePageTitle } from '../../shared/usePageTitle'
import { useDeeds, useGroupVerification } from './api/deeds'

const defaults = { page: 1, size: 50 }

/** The append-only trail of what headquarters did. */
export default function DeedsPage({ group }: { group: MyGroup }) {
  const { t } = useTranslation()
  usePageTitle(t('headquarters.deeds.title'))
  const [state, change] = useUrlState(defaults)
  const list = useDeeds(group.id, Math.max(0, state.page - 1), state.size)
  const check = useGroupVerification(group.id)
  const subject = (one: GroupDeed) => {
    if (!one.subjectId || one.subjectKind === 'store') return null
    const name = one.details.name ? String(one.details.name) : null
    // Somebody removed has no page any more; what was written down names them.
    if (one.subjectKind === 'person') return <Link to={`/hq/${group.id}/people?person=${one.subjectId}`}>{name ?? String(one.details.userName ?? '')}</Link>
    return name
  }
  const columns: TableColumnsType<GroupDeed> = [
    { title: t('headquarters.deeds.at'), width: 150, className: 'nowrap', render: (_, one) => moment(one.at) },
    { title: t('headquarters.deeds.by'), width: 150, render: (_, one) => one.name },
    { title: t('headquarters.deeds.action'), width: 200, render: (_, one) => t(`headquarters.deeds.what.${one.action}` as 'headquarters.deeds.what.store.create', { defaultValue: one.action }) },
    { title: t('headquarters.deeds.subject'), width: 220, render: (_, one) => <>{subject(one)}<Stores group={group.id} stores={one.stores} /></> },
    { title: t('headquarters.deeds.details'), render: (_, one) => <><ChangedSettings settings={one.settings} of={one.stores.length} /><Details deed={one} /></> },
  ]
  return (
    <>
      <div className="page-head"><h1>{t('headquarters.deeds.title')}</h1></div>
      <p className="muted">{t('headquarters.deeds.help')}</p>
      <SealPanel check={check} />
      {list.isError && !list.data
        ? <LoadFailed failure={list.error} again={() => void list.refetch()} />
        : (
          <div className="panel hq-table">
            <Table<GroupDeed> className="stacked" size="small" rowKey="id" columns={columns} dataSource={list.data?.entries} loading={list.isPending} pagination={false}
              locale={{ emptyText: <div style={{ padding: 32 }}>{t('headquarters.deeds.none')}</div> }} />
            {list.data && <Pager page={list.data} go={page => change({ page })} resize={size => change({ size, page: 1 })} />}
          </div>
        )}
    </>
  )
}

/** The stores it was about; of many the first few. */
function Stores({ group, stores }: { group: string; stores: GroupDeed['stores'] }) {
  const { t } = useTranslation()
  return (
    <>
      {stores.slice(0, 3).map(store => <Link key={store.id} className="sub" to={`/hq/${group}/stores/${store.id}`}>{store.name}</Link>)}
      {stores.length > 3 && <span className="muted sub" title={stores.map(store => store.name).join('\n')}>{t('headquarters.deeds.moreStores', { count: stores.length - 3 })}</span>}
    </>
  )
}

const posts = ['given', 'taken']

function Details({ deed: { details, subjectKind } }: { deed: GroupDeed }) {
  const { t } = useTranslation()
  const said = (value: unknown): string => (typeof value === 'boolean' ? t(value ? 'headquarters.deeds.yes' : 'headquarters.deeds.no') : Array.isArray(value) ? value.map(said).join(t('people.and')) : typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value))
  const shown = (name: string, value: unknown): string => (posts.includes(name) && Array.isArray(value)
    ? value.map(post => t(`post.${String(post)}` as 'post.CALLBACK_AGENT', { defaultValue: String(post) })).join(t('people.and'))
    : (name === 'from' || name === 'until') && typeof value === 'string' ? moment(value) : said(value))
  return Object.entries(details).filter(([name, value]) => value != null && (name !== 'name' || !['person', 'machine'].includes(subjectKind)) && !(Array.isArray(value) && value.length === 0)).map(([name, value]) => (
    <span key={name} className="sub wrap"><span className="muted">{t(`headquarters.deeds.detail.${name}` as 'headquarters.deeds.detail.reason', { defaultValue: name })}：</span>{shown(name, value)}</span>
  ))
}
