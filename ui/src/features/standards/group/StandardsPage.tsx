import { UploadOutlined } from '@ant-design/icons'
import { App, Button, Checkbox, Input, Spin } from 'antd'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useStandards } from '../../../shared/api/standards'
import type { MyGroup, VersionPage } from '../../../shared/api/schema'
import { mayInGroup } from '../../../shared/session'
import { LoadFailed } from '../../../shared/ui/ProblemText'
import { useUrlState } from '../../../shared/urlState'
import { usePageTitle } from '../../../shared/usePageTitle'
import { useUpload } from './api/upload'
import { brandsOf, type Sort, sorts, standardsShown } from './ordering'
import { StandardsTable } from './StandardsTable'

const PluginDrop = lazy(() => import('../PluginDrop').then(module => ({ default: module.PluginDrop<VersionPage> })))

const defaults = { q: '', brand: '', attention: '', sort: 'brand', descending: '' }

/** All the standards a group's stores follow or may follow, with how they fare. */
export default function StandardsPage({ group }: { group: MyGroup }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const navigate = useNavigate()
  usePageTitle(t('activation.title'))
  const [state, change] = useUrlState(defaults)
  const [q, setQ] = useState(state.q)
  const [uploading, setUploading] = useState(false)
  const list = useStandards(group.id)
  const upload = useUpload(group.id)
  const writable = mayInGroup(group, 'STANDARDS_MANAGE')
  useEffect(() => {
    if (q === state.q) return
    const timer = setTimeout(() => change({ q }), 200)
    return () => clearTimeout(timer)
  }, [q, state.q, change])
  const sort = sorts.find(one => one === state.sort) ?? 'brand'
  const descending = state.descending === 'yes'
  const lines = list.data ?? []
  const shown = standardsShown(lines, { q: state.q, brand: state.brand, attention: state.attention === 'yes', sort, descending })
  const narrowed = state.q !== '' || state.brand !== '' || state.attention !== ''
  const taken = (made: VersionPage) => {
    void message.success(t('activation.uploaded', { title: made.title, version: made.version }))
    void navigate(`/hq/${group.id}/standards/${encodeURIComponent(made.plugin)}?version=${encodeURIComponent(made.version)}`)
  }
  return (
    <>
      <div className="page-head">
        <h1>{t('activation.title')}</h1>
        <Input.Search allowClear style={{ width: 300 }} aria-label={t('activation.search')} placeholder={t('activation.search')} value={q} maxLength={100} onChange={event => setQ(event.target.value)} onSearch={next => change({ q: next })} />
        <select className="native" aria-label={t('activation.column.brand')} value={state.brand} onChange={event => change({ brand: event.target.value })}>
          <option value="">{t('activation.allBrands')}</option>
          {brandsOf(lines).map(brand => <option key={brand} value={brand}>{brand}</option>)}
        </select>
        <Checkbox checked={state.attention === 'yes'} onChange={event => change({ attention: event.target.checked ? 'yes' : '' })}>{t('activation.attention')}</Checkbox>
        <span className="grow" />
        {writable && <Button type="primary" icon={<UploadOutlined />} aria-expanded={uploading} onClick={() => setUploading(!uploading)}>{t('activation.upload')}</Button>}
      </div>
      <p className="muted">{t('activation.help')}</p>
      {uploading && (
        <section aria-label={t('activation.upload')}>
          <p className="muted">{t('activation.uploadHelp')}</p>
          <Suspense fallback={<Spin style={{ display: 'block', margin: 24 }} />}><PluginDrop send={upload} taken={taken} /></Suspense>
        </section>
      )}
      {list.isError && !list.data && <LoadFailed failure={list.error} again={() => void list.refetch()} />}
      {list.isPending && <Spin style={{ display: 'block', margin: 48 }} />}
      {list.data && (shown.length === 0
        ? <div className="panel none"><p className="muted">{narrowed ? t('activation.noMatch') : t('activation.none')}</p>{narrowed && <Button onClick={() => { setQ(''); change(defaults) }}>{t('activation.clear')}</Button>}</div>
        : <StandardsTable group={group.id} standards={shown} sort={sort} descending={descending} sortBy={(next: Sort, down) => change({ sort: next, descending: down ? 'yes' : '' })} />)}
    </>
  )
}
