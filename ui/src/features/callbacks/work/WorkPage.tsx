import { ArrowLeftOutlined, CheckOutlined, KeyOutlined } from '@ant-design/icons'
import { Button, Skeleton, Tag } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams, useSearchParams } from 'react-router'
import type { Entry, Work } from '../../../shared/api/schema'
import { plate } from '../../../shared/format'
import { LoadFailed } from '../../../shared/ui/ProblemText'
import { usePageTitle } from '../../../shared/usePageTitle'
import { useWork } from '../api/readWork'
import { ChannelTag, Marks } from '../list/bits'
import { keyOf } from '../list/grouping'
import { Workspace } from './Workspace'
import '../list/list.css'
import './work.css'

const KeyHelp = lazy(() => import('./KeyHelp'))

export default function WorkPage() {
  const { store = '', id = '' } = useParams()
  const work = useWork(store, id)
  if (work.isError && !work.data) return <LoadFailed failure={work.error} again={() => void work.refetch()} />
  if (!work.data) return <div className="panel" style={{ padding: 24 }}><Skeleton active title={false} paragraph={{ rows: 10 }} /></div>
  return <Loaded key={`${store}/${id}`} work={work.data} reload={async () => (await work.refetch()).data ?? null} />
}

function Loaded({ work, reload }: { work: Work; reload(): Promise<Work | null> }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  usePageTitle(t('app.nav.callbacks'))
  const [params] = useSearchParams()
  const [help, setHelp] = useState(false)
  const { entry } = work
  const search = params.size > 0 ? `?${params}` : ''
  const toList = `/callbacks${search}`
  const pathOf = (at: { storeId: string; callbackId: string }) => `/callbacks/${at.storeId}/${at.callbackId}${search}`
  const together = [entry, ...work.siblings.filter(sibling => sibling.callbackId !== entry.callbackId)]
    .toSorted((one, other) => (one.orderNumber ?? one.callbackId).localeCompare(other.orderNumber ?? other.callbackId))
  const tab = (by: 1 | -1) => {
    const at = together.findIndex(one => one.callbackId === entry.callbackId)
    const next = together[at + by]
    if (next) void navigate(pathOf(next), { replace: true })
  }
  const leave = (saved: Entry, next: { storeId: string; callbackId: string } | null | undefined) => {
    const sibling = work.siblings.find(one => one.state === 'OPEN' && one.callbackId !== saved.callbackId)
    const to = sibling ?? next
    void navigate(to ? pathOf(to) : toList)
  }
  return (
    <div className="work">
      <div className="work-head">
        <Link to={toList}><Button size="small" icon={<ArrowLeftOutlined />}>{t('callbacks.work.back')} <kbd aria-hidden="true">H</kbd></Button></Link>
        <h1>{entry.customer.name}</h1>
        <ChannelTag channel={entry.channel} />
        <span className="muted">{entry.storeName}</span>
        <span className="reason">{entry.reason}</span>
        {entry.origin && entry.origin !== 'DUE' && <Tag className={`origin origin-${entry.origin}`}>{t(`origin.${entry.origin}`)}</Tag>}
        <Marks marks={entry.marks} />
        <span className="grow" />
        {work.standard && <span className="muted sub">{t('callbacks.work.file.standard', work.standard)}</span>}
        <Button type="text" size="small" className="keys-button" icon={<KeyOutlined />} aria-label={t('callbacks.work.keys.title')} onClick={() => setHelp(true)} />
      </div>
      {together.length > 1 && (
        <nav className="tabs" aria-label={t('callbacks.work.siblings')}>
          {together.map(one => (
            <Link key={keyOf(one)} to={pathOf(one)} replace className={one.callbackId === entry.callbackId ? 'tab tab-up' : 'tab'} aria-current={one.callbackId === entry.callbackId ? 'page' : undefined}>
              {one.state !== 'OPEN' && <CheckOutlined aria-label={t('callbacks.work.recordedTab')} />} {t('callbacks.work.car', { plate: plate(one.vehicle.plate), model: one.vehicle.model ?? '' })}
              <span className="muted"> {one.mainItems}</span>
            </Link>
          ))}
        </nav>
      )}
      <Workspace work={work} reload={reload} leave={leave} tab={tab} toList={() => void navigate(toList)} help={() => setHelp(true)} />
      <Suspense>{help && <KeyHelp channel={entry.channel} close={() => setHelp(false)} />}</Suspense>
    </div>
  )
}
