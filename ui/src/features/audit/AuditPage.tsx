import { Button, DatePicker, Pagination, Select, Table, type TableColumnsType, Tag } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { AuditLine } from '../../shared/api/schema'
import { useStaff } from '../../shared/api/staff'
import { moment } from '../../shared/format'
import { ChangedSettings } from '../../shared/ui/ChangedSettings'
import { Denied } from '../../shared/ui/Denied'
import { LoadFailed } from '../../shared/ui/ProblemText'
import { SealPanel } from '../../shared/ui/SealPanel'
import { StorePick, useStore } from '../../shared/ui/StorePick'
import { useUrlState } from '../../shared/urlState'
import { usePageTitle } from '../../shared/usePageTitle'
import { useAudit, useVerification } from './api/audit'
import { Details } from './Details'
import texts from './texts'

const defaults = { person: '', action: '', subject: '', from: '', to: '', page: 1 }
const actions = Object.entries(texts.zh.actions).flatMap(([capability, verbs]) => Object.keys(verbs).map(verb => `${capability}.${verb}`))
/** Pages that show one of them. */
const pages: Record<string, string> = { customer: 'customers', callback: 'callbacks', import: 'imports' }

const day = (value: string) => (value ? dayjs(value) : null)

/** The store's audit trail (审计记录) for its head. */
export default function AuditPage() {
  const { t } = useTranslation()
  const picked = useStore('AUDIT_READ')
  usePageTitle(t('audit.title'))
  const [state, change] = useUrlState(defaults)
  const store = picked.store?.id ?? ''
  const list = useAudit(store, { ...state, page: Math.max(0, state.page - 1) })
  const staff = useStaff(store)
  const check = useVerification(store)
  if (!picked.store) return <Denied />
  const action = (code: string) => t(`audit.actions.${code}` as 'audit.actions.audit.read', code)
  const columns: TableColumnsType<AuditLine> = [
    { title: t('audit.column.at'), width: 150, render: (_, line) => moment(line.at) },
    {
      title: t('audit.column.who'), width: 170, render: (_, line) => (
        <>{line.name}<span className="muted" style={{ display: 'block', fontSize: 12 }}>{line.posts.map(post => t(`post.${post}` as 'post.CALLBACK_AGENT', post)).join(t('and'))}</span></>
      ),
    },
    { title: t('audit.column.what'), width: 180, render: (_, line) => action(line.action) },
    {
      title: t('audit.column.subject'), width: 150, render: (_, line) => {
        const kind = t(`audit.subjects.${line.subjectKind}` as 'audit.subjects.customer', line.subjectKind)
        if (!line.subjectId) return kind
        const id = line.subjectId
        return (
          <>{pages[line.subjectKind] ? <Link to={`/${pages[line.subjectKind]}/${store}/${id}`}>{kind}</Link> : kind}
            {state.subject !== id && <Button type="link" size="small" onClick={() => change({ subject: id, page: 1 })}>{t('audit.filter.subject')}</Button>}</>
        )
      },
    },
    { title: t('audit.column.details'), render: (_, line) => <span style={{ overflowWrap: 'anywhere' }}><ChangedSettings settings={line.settings} /><Details details={line.details} /></span> },
    {
      title: t('audit.column.from'), width: 170, render: (_, line) => (
        <>{line.via === 'PERSON' ? line.address : <Tag>{t(`audit.via.${line.via}`)}</Tag>}
          {line.requestId && <span className="muted" style={{ display: 'block', fontSize: 12 }} title={line.requestId}>{t('audit.request', { id: line.requestId.slice(0, 8) })}</span>}</>
      ),
    },
  ]
  return (
    <>
      <div className="page-head">
        <h1>{t('audit.title')}</h1>
        <StorePick {...picked} />
        <Select aria-label={t('audit.filter.person')} showSearch optionFilterProp="label" style={{ minWidth: 140 }} value={state.person} onChange={person => change({ person, page: 1 })}
          options={[{ value: '', label: `${t('audit.filter.person')}${t('colon')}${t('audit.filter.all')}` }, ...(staff.data ?? []).map(one => ({ value: one.subject, label: one.name }))]} />
        <Select aria-label={t('audit.filter.action')} showSearch optionFilterProp="label" style={{ minWidth: 180 }} value={state.action} onChange={value => change({ action: value, page: 1 })}
          options={[{ value: '', label: `${t('audit.filter.action')}${t('colon')}${t('audit.filter.all')}` }, ...actions.map(code => ({ value: code, label: action(code) }))]} />
        <DatePicker aria-label={t('audit.filter.from')} placeholder={t('audit.filter.from')} value={day(state.from)} onChange={value => change({ from: value?.format('YYYY-MM-DD') ?? '', page: 1 })} />
        <DatePicker aria-label={t('audit.filter.to')} placeholder={t('audit.filter.to')} value={day(state.to)} onChange={value => change({ to: value?.format('YYYY-MM-DD') ?? '', page: 1 })} />
        {(state.person || state.action || state.subject || state.from || state.to) && <Button onClick={() => change(defaults)}>{t('audit.filter.clear')}</Button>}
      </div>
      <p className="muted">{t('audit.hint')}</p>
      <SealPanel check={check} />
      {list.isError && !list.data
        ? <LoadFailed failure={list.error} again={() => void list.refetch()} />
        : <Table<AuditLine> className="panel stacked" size="small" rowKey="id" columns={columns} dataSource={list.data?.entries} loading={list.isPending} pagination={false}
            scroll={{ x: 960 }} locale={{ emptyText: <div style={{ padding: 24 }}>{t('audit.empty')}</div> }} />}
      <Pagination align="end" style={{ marginTop: 8 }} hideOnSinglePage showSizeChanger={false} current={state.page} pageSize={list.data?.size ?? 50}
        total={list.data?.total ?? 0} onChange={page => change({ page })} />
    </>
  )
}
