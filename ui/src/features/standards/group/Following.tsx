import { RollbackOutlined } from '@ant-design/icons'
import { Button, Spin, Tag } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { StandardLine } from '../../../shared/api/schema'
import { moment, thousands } from '../../../shared/format'
import { Pager } from '../../../shared/ui/Pager'
import { LoadFailed } from '../../../shared/ui/ProblemText'
import { HealthMarks } from '../bits'
import { useFollowingPage } from './api/following'
import type { Doing } from './StandardPage'
import '../../../shared/ui/plain.css'

interface Props { group: string; plugin: string; versions: StandardLine[]; writable: boolean; act(doing: Doing): void }

/** The stores that follow a standard: on which version, since when, and where a rollback would lead. */
export function Following({ group, plugin, versions, writable, act }: Props) {
  const { t } = useTranslation()
  const [version, setVersion] = useState('')
  const [page, setPage] = useState(0)
  const [size, setSize] = useState(50)
  const list = useFollowingPage(group, plugin, version, page, size)
  const used = versions.filter(one => one.stores > 0)
  return (
    <section className="panel hq-table" aria-label={t('activation.stores.title')}>
      <div className="page-head part-head">
        <h2>{t('activation.stores.title')}</h2>
        {used.length > 1 && (
          <select className="native" aria-label={t('activation.column.version')} value={version} onChange={event => { setVersion(event.target.value); setPage(0) }}>
            <option value="">{t('activation.stores.all')}</option>
            {used.map(one => <option key={one.version} value={one.version}>{one.version} · {t('activation.storesOf', { count: one.stores })}</option>)}
          </select>
        )}
      </div>
      {list.isError && !list.data && <LoadFailed failure={list.error} again={() => void list.refetch()} />}
      {list.isPending && <Spin style={{ display: 'block', margin: 24 }} />}
      {list.data?.total === 0 && <p className="muted none">{version ? t('activation.stores.noneOn') : t('activation.stores.none')}</p>}
      {list.data && list.data.total > 0 && (
        <table className="plain untickable">
          <thead>
            <tr>
              <th scope="col">{t('activation.stores.name')}</th><th scope="col">{t('activation.stores.version')}</th><th scope="col">{t('activation.stores.brands')}</th><th scope="col">{t('activation.stores.since')}</th><th scope="col">{t('activation.stores.before')}</th><th scope="col">{t('activation.stores.health')}</th>
              {writable && <th scope="col"><span className="visually-hidden">{t('activation.column.actions')}</span></th>}
            </tr>
          </thead>
          <tbody>
            {list.data.entries.map(one => (
              <tr key={one.store}>
                <td><Link className="name" to={`/hq/${group}/stores/${one.store}`}>{one.name}</Link></td>
                <td data-label={t('activation.stores.version')}>{one.version} <span className="muted">{t(one.how === 'BENEATH' ? 'activation.stores.beneath' : one.latest ? 'activation.stores.latest' : 'activation.stores.pinned')}</span></td>
                <td className="brands-cell" data-label={t('activation.stores.brands')}><span className="tags">{one.brands.map(brand => <Tag key={brand}>{brand}</Tag>)}{one.base && <Tag color="blue">{t('activation.stores.base')}</Tag>}</span></td>
                <td data-label={t('activation.stores.since')}>{one.since ? moment(one.since) : one.how === 'BENEATH' ? <span className="muted">–</span> : <span className="muted">{t('activation.stores.unknownSince')}</span>}</td>
                <td data-label={t('activation.stores.before')}>{one.before ?? <span className="muted">–</span>}</td>
                <td data-label={t('activation.stores.health')}><span className="tags">{one.health.calls > 0 ? t('activation.stores.healthOf', { calls: thousands(one.health.calls), failures: thousands(one.health.failures) }) : <span className="muted">{t('activation.stores.silent')}</span>}<HealthMarks health={one.health} /></span></td>
                {writable && <td className="row-actions">{one.before && <Button size="small" icon={<RollbackOutlined />} aria-label={t('activation.stores.rollbackOne', { store: one.name })} onClick={() => act({ kind: 'rollback', store: one })}>{t('activation.stores.rollback')}</Button>}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {list.data && <Pager page={list.data} go={next => setPage(next - 1)} resize={next => { setSize(next); setPage(0) }} />}
    </section>
  )
}
