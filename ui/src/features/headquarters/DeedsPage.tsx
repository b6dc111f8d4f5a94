import { Table, type TableColumnsType } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { GroupDeed, MyGroup } from '../../shared/api/schema'
import { moment } from '../../shared/format'
import { LoadFailed } from '../../shared/ui/ProblemText'
import { Pager } from '../../shared/ui/Pager'
import { useUrlState } from '../../shared/urlState'
import { usePageTitle } from '../../shared/usePageTitle'
import { useDeeds } from './api/deeds'
import { usePeopleNames, useStoreNames } from './api/names'

const defaults = { page: 1, size: 50 }

/** The append-only trail of what headquarters did. */
export default function DeedsPage({ group }: { group: MyGroup }) {
  const { t } = useTranslation()
  usePageTitle(t('headquarters.deeds.title'))
  const [state, change] = useUrlState(defaults)
  const list = useDeeds(group.id, Math.max(0, state.page - 1), state.size)
  const entries = list.data?.entries ?? []
  const ids = (kind: string) => entries.flatMap(one => (one.subjectKind === kind && one.subjectId ? [one.subjectId] : []))
  const storeName = useStoreNames(group.id, ids('store'))
  const personName = usePeopleNames(group.id, ids('person'))
  const subject = (one: GroupDeed) => {
    if (!one.subjectId) return null
    if (one.subjectKind === 'store') return <Link to={`/hq/${group.id}/stores/${one.subjectId}`}>{storeName(one.subjectId)}</Link>
    // Somebody removed has no page any more; what was written down names them.
    if (one.subjectKind === 'person') return <Link to={`/hq/${group.id}/people?person=${one.subjectId}`}>{one.details.userName ? String(one.details.userName) : personName(one.subjectId)}</Link>
    return one.details.name ? String(one.details.name) : null
  }
  const columns: TableColumnsType<GroupDeed> = [
    { title: t('headquarters.deeds.at'), width: 150, className: 'nowrap', render: (_, one) => moment(one.at) },
    { title: t('headquarters.deeds.by'), width: 150, render: (_, one) => one.actorName },
    { title: t('headquarters.deeds.action'), width: 200, render: (_, one) => t(`headquarters.deeds.what.${one.action}` as 'headquarters.deeds.what.store.create', { defaultValue: one.action }) },
    { title: t('headquarters.deeds.subject'), width: 220, render: (_, one) => subject(one) },
    { title: t('headquarters.deeds.details'), render: (_, one) => <Details details={one.details} /> },
  ]
  return (
    <>
      <div className="page-head"><h1>{t('headquarters.deeds.title')}</h1></div>
      <p className="muted">{t('headquarters.deeds.help')}</p>
      {list.isError && !list.data
        ? <LoadFailed failure={list.error} again={() => void list.refetch()} />
        : (
          <div className="panel hq-table">
            <Table<GroupDeed> className="stacked" size="small" rowKey={one => `${one.at} ${one.action} ${one.subjectId} ${JSON.stringify(one.details)}`} columns={columns} dataSource={list.data?.entries} loading={list.isPending} pagination={false}
              locale={{ emptyText: <div style={{ padding: 32 }}>{t('headquarters.deeds.none')}</div> }} />
            {list.data && <Pager page={list.data} go={page => change({ page })} resize={size => change({ size, page: 1 })} />}
          </div>
        )}
    </>
  )
}

function Details({ details }: { details: GroupDeed['details'] }) {
  const { t } = useTranslation()
  const said = (value: unknown): string => (typeof value === 'boolean' ? t(value ? 'headquarters.deeds.yes' : 'headquarters.deeds.no') : Array.isArray(value) ? value.map(said).join(t('people.and')) : typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value).replace(/^\{(.*)\}$/s, '$1'))
  return Object.entries(details).filter(([, value]) => value !== null && value !== 'null').map(([name, value]) => (
    <span key={name} className="sub wrap"><span className="muted">{t(`headquarters.deeds.detail.${name}` as 'headquarters.deeds.detail.reason', { defaultValue: name })}：</span>{said(value)}</span>
  ))
}
