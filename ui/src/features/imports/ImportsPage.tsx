import { InboxOutlined } from '@ant-design/icons'
import { Alert, Spin, Table, type TableColumnsType, Upload } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import type { Import } from '../../shared/api/schema'
import { moment } from '../../shared/format'
import { useMay } from '../../shared/session'
import { Denied } from '../../shared/ui/Denied'
import { LoadFailed, ProblemText } from '../../shared/ui/ProblemText'
import { UnreadKinds } from '../../shared/ui/UnreadKinds'
import { StoreFilter, useStores } from '../../shared/ui/StoreFilter'
import { useUrlState } from '../../shared/urlState'
import { usePageTitle } from '../../shared/usePageTitle'
import { useImports, useUpload } from './api/imports'
import { CountLine, ImportStateTag } from './bits'
import './imports.css'

const defaults = { page: 1 }

export default function ImportsPage() {
  const { t } = useTranslation()
  const stores = useStores('IMPORTS_READ')
  const { inStore } = useMay()
  usePageTitle(t('imports.title'))
  const [state, change] = useUrlState(defaults)
  const list = useImports(stores.shown.map(store => store.id), Math.max(0, state.page - 1))
  if (stores.all.length === 0) return <Denied />
  // A file goes into one store: where several are shown, it is chosen first.
  const store = stores.shown.length === 1 ? stores.shown[0] : undefined
  const loadable = stores.shown.some(one => inStore(one.id, 'IMPORTS_LOAD'))
  const columns: TableColumnsType<Import> = [
    ...(stores.all.length > 1 ? [{ title: t('field.store'), width: 140, dataIndex: 'storeName' }] : []),
    { title: t('imports.column.file'), render: (_, one) => <Link to={`/imports/${one.storeId}/${one.id}`}>{one.fileName}</Link> },
    { title: t('imports.column.kind'), width: 130, render: (_, one) => (one.kind ? t(`imports.kind.${one.kind}`) : t('imports.unread')) },
    { title: t('imports.column.state'), width: 100, render: (_, one) => <ImportStateTag state={one.state} /> },
    { title: t('imports.column.result'), width: '36%', render: (_, one) => (one.problem ? <span className="import-bad">{one.problem}</span> : one.counts && <CountLine counts={one.counts} />) },
    { title: t('imports.column.by'), width: 170, render: (_, one) => <>{one.uploadedBy}<span className="muted" style={{ display: 'block', fontSize: 12 }}>{moment(one.uploadedAt)}</span></> },
  ]
  return (
    <>
      <div className="page-head"><h1>{t('imports.title')}</h1><StoreFilter {...stores} /><span className="grow" />{store && <UnreadKinds store={store.id} />}</div>
      {store && inStore(store.id, 'IMPORTS_LOAD') && <Dropzone key={store.id} store={store.id} />}
      {!store && loadable && <p className="muted">{t('imports.chooseStore')}</p>}
      <h2 className="import-head">{t('imports.list')}</h2>
      {list.isError && !list.data
        ? <LoadFailed failure={list.error} again={() => void list.refetch()} />
        : (
          <Table<Import> className="panel stacked" size="small" rowKey="id" columns={columns} dataSource={list.data?.entries} loading={list.isPending} scroll={{ x: 800 }}
            locale={{ emptyText: <div style={{ padding: 24 }}>{t('imports.none')}</div> }}
            pagination={{ current: state.page, pageSize: list.data?.size ?? 20, total: list.data?.total ?? 0, hideOnSinglePage: true, showSizeChanger: false, onChange: page => change({ page }) }} />
        )}
    </>
  )
}

/** The file goes up as it is; nothing is written until the trial run was looked at. */
function Dropzone({ store }: { store: string }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const upload = useUpload(store)
  const [refused, setRefused] = useState<string | null>(null)
  const send = (file: File) => {
    setRefused(null)
    upload.reset()
    if (file.size === 0) setRefused(t('imports.emptyFile'))
    else upload.mutate(file, { onSuccess: made => void navigate(`/imports/${store}/${made.id}`) })
    return false
  }
  return (
    <>
      <Upload.Dragger accept=".xlsx,.csv,.txt" showUploadList={false} multiple={false} beforeUpload={send} disabled={upload.isPending} style={{ background: '#fff' }}>
        <p className="import-icon">{upload.isPending ? <Spin /> : <InboxOutlined />}</p>
        <p className="import-drop">{upload.isPending ? t('imports.uploading', { name: upload.variables?.name ?? '' }) : t('imports.drop')}</p>
        <p className="muted">{t('imports.dropHint')}</p>
      </Upload.Dragger>
      {(refused || upload.isError) && (
        <Alert style={{ marginTop: 8 }} type="error" showIcon title={refused ?? <ProblemText failure={upload.error} />} />
      )}
    </>
  )
}
