import { Table, type TableColumnsType } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Waiver } from '../../shared/api/schema'
import { moment } from '../../shared/format'
import { Denied } from '../../shared/ui/Denied'
import { LoadFailed } from '../../shared/ui/ProblemText'
import { StorePick, useStore } from '../../shared/ui/StorePick'
import { useUrlState } from '../../shared/urlState'
import { usePageTitle } from '../../shared/usePageTitle'
import { useWaivers } from './api/separations'

const defaults = { page: 1 }

/** Where a separation of duty was waived: who, what, why and when. */
export default function SeparationsPage() {
  const { t } = useTranslation()
  const picked = useStore('SEPARATIONS_READ')
  usePageTitle(t('separations.title'))
  const [state, change] = useUrlState(defaults)
  const list = useWaivers(picked.store?.id ?? '', Math.max(0, state.page - 1))
  if (!picked.store) return <Denied />
  const columns: TableColumnsType<Waiver> = [
    { title: t('separations.column.at'), width: 140, render: (_, one) => moment(one.at) },
    { title: t('separations.column.by'), width: 110, dataIndex: 'by' },
    { title: t('separations.column.subject'), width: 220, render: (_, one) => <>{one.subject}<span className="muted" style={{ display: 'block', fontSize: 12 }}>{t(`separations.subjectKind.${one.subjectKind}` as 'separations.subjectKind.ticket', one.subjectKind)}</span></> },
    { title: t('separations.column.why'), render: (_, one) => <span style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{one.why}</span> },
    { title: t('separations.column.what'), width: 240, dataIndex: 'what' },
  ]
  return (
    <>
      <div className="page-head"><h1>{t('separations.title')}</h1><StorePick {...picked} /></div>
      <p className="muted">{t('separations.hint')}</p>
      {list.isError && !list.data
        ? <LoadFailed failure={list.error} again={() => void list.refetch()} />
        : (
          <Table<Waiver> className="panel stacked" size="small" rowKey="id" columns={columns} dataSource={list.data?.entries} loading={list.isPending} scroll={{ x: 800 }}
            locale={{ emptyText: <div style={{ padding: 24 }}>{t('separations.none')}</div> }}
            pagination={{ current: state.page, pageSize: list.data?.size ?? 50, total: list.data?.total ?? 0, hideOnSinglePage: true, showSizeChanger: false, onChange: page => change({ page }) }} />
        )}
    </>
  )
}
