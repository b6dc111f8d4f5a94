import { EyeOutlined, LeftOutlined, PauseCircleOutlined, PlayCircleOutlined } from '@ant-design/icons'
import { Alert, App, Button, Spin, Tabs } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams } from 'react-router'
import type { MyGroup } from '../../../shared/api/schema'
import { moment } from '../../../shared/format'
import { mayInGroup, useSurroundings } from '../../../shared/session'
import { SettingsForm } from '../../../shared/settings/SettingsForm'
import { LoadFailed, problemText } from '../../../shared/ui/ProblemText'
import { AskReason } from '../../../shared/ui/AskReason'
import { useUrlState } from '../../../shared/urlState'
import { usePageTitle } from '../../../shared/usePageTitle'
import { useEnter } from '../api/enter'
import { useChangeLayer, useLayer } from '../../../shared/api/layers'
import { useGroupStore, useStoreStep } from '../api/store'
import { PeopleTable } from '../people/PeopleTable'
import { StatusTag } from './bits'
import { Overview } from './Overview'

const defaults = { tab: 'overview' }

export default function StorePage({ group }: { group: MyGroup }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const { setScope } = useSurroundings()
  const id = useParams().store!
  usePageTitle(t('headquarters.store.title'))
  const [state, change] = useUrlState(defaults)
  const found = useGroupStore(group.id, id)
  const step = useStoreStep(group.id, id)
  const enter = useEnter(group.id, id)
  const [asking, setAsking] = useState<'enter' | 'suspend' | null>(null)
  if (found.isError && !found.data) return <LoadFailed failure={found.error} again={() => void found.refetch()} />
  if (!found.data) return <Spin style={{ display: 'block', margin: 48 }} />
  const { store } = found.data
  const writable = mayInGroup(group, 'STORES_CONFIGURE')
  const resume = () => step.mutate({ resume: true }, {
    onSuccess: () => void message.success(t('headquarters.store.resumed', { name: store.name })),
    onError: failure => void message.error(problemText(failure, t)),
  })
  return (
    <>
      <div className="page-head">
        <Link to={`/hq/${group.id}/stores`}><LeftOutlined /> {t('headquarters.stores.title')}</Link>
        <h1 className="wrap">{store.name}</h1>
        <span className="muted">{store.code}</span>
        <StatusTag status={store.status} />
        <span className="grow" />
        {mayInGroup(group, 'STORE_ENTER') && store.status === 'ACTIVE' && <Button icon={<EyeOutlined />} onClick={() => setAsking('enter')}>{t('headquarters.enter.do')}</Button>}
        {writable && store.status === 'ACTIVE' && <Button danger icon={<PauseCircleOutlined />} onClick={() => setAsking('suspend')}>{t('headquarters.suspend.do')}</Button>}
        {writable && store.status === 'SUSPENDED' && <Button type="primary" icon={<PlayCircleOutlined />} loading={step.isPending} onClick={resume}>{t('headquarters.suspend.resume')}</Button>}
      </div>
      {store.suspension && <Alert type="warning" showIcon style={{ marginBottom: 8 }} title={t('headquarters.suspend.is', { by: store.suspension.by, at: moment(store.suspension.at) })} description={t('headquarters.suspend.why', { reason: store.suspension.reason })} />}
      {store.status === 'PREPARING' && <Alert type="info" showIcon style={{ marginBottom: 8 }} title={t('headquarters.store.preparing')} />}
      <Tabs activeKey={state.tab} onChange={tab => change({ tab })} destroyOnHidden items={[
        { key: 'overview', label: t('headquarters.store.overview'), children: <Overview group={group} configuration={found.data} /> },
        { key: 'settings', label: t('headquarters.store.settings'), children: <StoreLayer group={group.id} store={id} writable={writable} /> },
        { key: 'people', label: t('headquarters.store.people'), children: <PeopleTable group={group} store={id} /> },
      ]} />
      {asking === 'enter' && (
        <AskReason title={t('headquarters.enter.title', { name: store.name })} text={t('headquarters.enter.text')} ok={t('headquarters.enter.ok')} busy={enter.isPending} failure={enter.error}
          done={() => setAsking(null)} go={reason => enter.mutate(reason, { onSuccess: () => { setScope([id]); void navigate('/callbacks') } })} />
      )}
      {asking === 'suspend' && (
        <AskReason danger title={t('headquarters.suspend.title', { name: store.name })} ok={t('headquarters.suspend.ok')} busy={step.isPending} failure={step.error} done={() => setAsking(null)}
          text={<ul style={{ margin: 0, paddingInlineStart: 20 }}><li>{t('headquarters.suspend.staff')}</li><li>{t('headquarters.suspend.jobs')}</li><li>{t('headquarters.suspend.kept')}</li></ul>}
          go={reason => step.mutate({ suspend: reason }, { onSuccess: () => { setAsking(null); void message.success(t('headquarters.suspend.done', { name: store.name })) } })} />
      )}
    </>
  )
}

function StoreLayer({ group, store, writable }: { group: string; store: string; writable: boolean }) {
  const settings = useLayer(group, store)
  const save = useChangeLayer(group, store)
  return <SettingsForm settings={settings} save={save} layer="STORE" writable={writable} headquarters />
}
