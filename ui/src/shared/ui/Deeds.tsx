import type { UseQueryResult } from '@tanstack/react-query'
import { Table, type TableColumnsType } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { AuditLine, Paged, Verified } from '../api/schema'
import { moment } from '../format'
import { usePageTitle } from '../usePageTitle'
import { ChangedSettings } from './ChangedSettings'
import { Pager } from './Pager'
import { LoadFailed } from './ProblemText'
import { SealPanel } from './SealPanel'
import './deeds.css'

/** An append-only trail of what was done outside of any store, newest first: a headquarters', the platform's. */
export function Deeds({ help, list, check, change, subject }: {
  help: string
  list: UseQueryResult<Paged<AuditLine>>
  check: UseQueryResult<Verified>
  change(to: { page?: number; size?: number }): void
  /** To whom or what it was done. */
  subject(deed: AuditLine): ReactNode
}) {
  const { t } = useTranslation()
  usePageTitle(t('deeds.title'))
  const columns: TableColumnsType<AuditLine> = [
    { title: t('deeds.at'), width: 150, className: 'nowrap', render: (_, one) => moment(one.at) },
    { title: t('deeds.by'), width: 150, render: (_, one) => (one.via === 'PLATFORM' ? t('deeds.byPlatform') : one.name) },
    { title: t('deeds.action'), width: 200, render: (_, one) => t(`deeds.what.${one.action}` as 'deeds.what.store.create', { defaultValue: one.action }) },
    { title: t('deeds.subject'), width: 220, render: (_, one) => subject(one) },
    { title: t('deeds.details'), render: (_, one) => <><ChangedSettings settings={one.settings} of={one.stores.length} /><Details deed={one} /></> },
  ]
  return (
    <>
      <div className="page-head"><h1>{t('deeds.title')}</h1></div>
      <p className="muted">{help}</p>
      <SealPanel check={check} />
      {list.isError && !list.data
        ? <LoadFailed failure={list.error} again={() => void list.refetch()} />
        : (
          <div className="panel deeds">
            <Table<AuditLine> className="stacked" size="small" rowKey="id" columns={columns} dataSource={list.data?.entries} loading={list.isPending} pagination={false}
              locale={{ emptyText: <div style={{ padding: 32 }}>{t('deeds.none')}</div> }} />
            {list.data && <Pager page={list.data} go={page => change({ page })} resize={size => change({ size, page: 1 })} />}
          </div>
        )}
    </>
  )
}

const posts = ['given', 'taken', 'post']
const dayKinds = ['kind', 'before']

function Details({ deed: { details, subjectKind } }: { deed: AuditLine }) {
  const { t } = useTranslation()
  const said = (value: unknown): string => (typeof value === 'boolean' ? t(value ? 'deeds.yes' : 'deeds.no') : Array.isArray(value) ? value.map(said).join(t('deeds.and')) : typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value))
  const shown = (name: string, value: unknown): string => (posts.includes(name) && (Array.isArray(value) || typeof value === 'string')
    ? [value].flat().map(post => t(`post.${String(post)}` as 'post.CALLBACK_AGENT', { defaultValue: String(post) })).join(t('deeds.and'))
    : subjectKind === 'national-day' && dayKinds.includes(name) ? t(`deeds.dayKind.${String(value)}` as 'deeds.dayKind.HOLIDAY', { defaultValue: String(value) })
    : (name === 'from' || name === 'until') && typeof value === 'string' ? moment(value) : said(value))
  return Object.entries(details).filter(([name, value]) => value != null && (name !== 'name' || !['person', 'machine', 'platform-person'].includes(subjectKind)) && !(Array.isArray(value) && value.length === 0)).map(([name, value]) => (
    <span key={name} className="sub wrap"><span className="muted">{t(`deeds.detail.${name}` as 'deeds.detail.reason', { defaultValue: name })}{t('colon')}</span>{shown(name, value)}</span>
  ))
}
