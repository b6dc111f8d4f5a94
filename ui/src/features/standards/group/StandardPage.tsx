import { LeftOutlined, PlayCircleOutlined, RollbackOutlined } from '@ant-design/icons'
import { Button, Select, Spin, Tabs } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { Problem } from '../../../shared/api/client'
import type { FollowingStore, MyGroup, StandardDetail } from '../../../shared/api/schema'
import { mayInGroup } from '../../../shared/session'
import { Notice } from '../../../shared/ui/Notice'
import { LoadFailed } from '../../../shared/ui/ProblemText'
import { useUrlState } from '../../../shared/urlState'
import { usePageTitle } from '../../../shared/usePageTitle'
import { Brands } from '../bits'
import { Documentation } from '../Documentation'
import { ShadowTab } from '../shadow/ShadowTab'
import { useStandard } from './api/standard'
import { useVersion } from './api/version'
import { HistoryTab } from './HistoryTab'
import { compareVersions } from './ordering'
import { PreviewTab } from './PreviewTab'
import { SettingsTab } from './SettingsTab'
import { VersionsTab } from './VersionsTab'

const ActivateDrawer = lazy(() => import('./ActivateDrawer'))
const RollbackDialog = lazy(() => import('./RollbackDialog'))

const defaults = { tab: 'versions', version: '' }

/** What somebody is about to do: a version may be chosen already, and a store. */
export type Doing = { kind: 'activate'; version?: string; store?: FollowingStore } | { kind: 'rollback'; store?: FollowingStore }

export default function StandardPage({ group }: { group: MyGroup }) {
  const { t } = useTranslation()
  const plugin = useParams().plugin!
  usePageTitle(t('activation.title'))
  const found = useStandard(group.id, plugin)
  if (found.isError && !found.data) {
    return found.error instanceof Problem && found.error.status === 404
      ? <Notice kind="news" title={t('activation.missing')}><Link to={`/hq/${group.id}/standards`}><Button type="primary">{t('activation.title')}</Button></Link></Notice>
      : <LoadFailed failure={found.error} again={() => void found.refetch()} />
  }
  if (!found.data) return <Spin style={{ display: 'block', margin: 48 }} />
  return <Loaded group={group} standard={found.data} />
}

function Loaded({ group, standard }: { group: MyGroup; standard: StandardDetail }) {
  const { t } = useTranslation()
  const [state, change] = useUrlState(defaults)
  const [doing, setDoing] = useState<Doing | null>(null)
  const versions = standard.versions.toSorted((one, other) => compareVersions(other.version, one.version))
  const line = versions.find(one => one.version === state.version) ?? versions.find(one => one.newest) ?? versions[0]
  const page = useVersion(group.id, standard.plugin, line?.version)
  const writable = mayInGroup(group, 'STANDARDS_MANAGE')
  const usable = versions.some(one => one.state === 'PUBLISHED')
  // What lies beneath stores without their choice is always the latest: there is nothing to activate.
  const followed = versions.some(one => one.stores > one.beneath)
  const show = (version: string) => change({ version })
  const ofVersion = ['versions', 'documentation', 'preview', 'settings'].includes(state.tab)
  if (!line) return <Notice kind="news" title={t('activation.missing')} />
  return (
    <>
      <div className="page-head">
        <Link to={`/hq/${group.id}/standards`}><LeftOutlined /> {t('activation.title')}</Link>
        <h1 className="wrap">{standard.title}</h1>
        <Brands brands={standard.brands} />
        {ofVersion && versions.length > 1 && (
          <Select aria-label={t('activation.pickVersion')} value={line.version} onChange={show} popupMatchSelectWidth={false} style={{ minWidth: 120 }}
            options={versions.map(one => ({ value: one.version, label: one.newest ? t('beside', { text: one.version, note: t('standards.newest') }) : one.version }))} />
        )}
        <span className="grow" />
        {writable && (standard.rollback ?? 0) > 0 && <Button icon={<RollbackOutlined />} onClick={() => setDoing({ kind: 'rollback' })}>{t('activation.rollback.do')}</Button>}
        {writable && followed && usable && <Button type="primary" icon={<PlayCircleOutlined />} onClick={() => setDoing({ kind: 'activate' })}>{t('activation.activate.do')}</Button>}
      </div>
      <Tabs activeKey={state.tab} onChange={tab => change({ tab })} destroyOnHidden items={[
        { key: 'versions', label: t('activation.tab.versions'), children: <VersionsTab group={group} versions={versions} line={line} page={page} show={show} act={setDoing} /> },
        { key: 'documentation', label: t('activation.tab.documentation'), children: page.isError && !page.data ? <LoadFailed failure={page.error} again={() => void page.refetch()} /> : page.data ? <Documentation text={page.data.documentation} /> : <Spin /> },
        { key: 'preview', label: t('activation.tab.preview'), children: <PreviewTab group={group.id} plugin={standard.plugin} version={line.version} /> },
        { key: 'settings', label: t('activation.tab.settings'), children: <SettingsTab group={group} plugin={standard.plugin} version={line.version} page={page} /> },
        { key: 'shadow', label: t('activation.tab.shadow'), children: <ShadowTab group={group} plugin={standard.plugin} versions={versions} activate={(version, store) => setDoing({ kind: 'activate', version, store })} /> },
        { key: 'history', label: t('activation.tab.history'), children: <HistoryTab group={group.id} plugin={standard.plugin} /> },
      ]} />
      <Suspense>
        {doing?.kind === 'activate' && <ActivateDrawer group={group} standard={{ ...standard, versions }} wanted={doing.version} store={doing.store} done={() => setDoing(null)} />}
        {doing?.kind === 'rollback' && <RollbackDialog group={group} plugin={standard.plugin} store={doing.store} done={() => setDoing(null)} />}
      </Suspense>
    </>
  )
}
