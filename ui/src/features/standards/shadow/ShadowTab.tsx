import { ExperimentOutlined } from '@ant-design/icons'
import { Alert, Button, Select, Spin } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FollowingStore, MyGroup, StandardLine } from '../../../shared/api/schema'
import { mayInGroup } from '../../../shared/session'
import { Field } from '../../../shared/ui/Field'
import { LoadFailed, ProblemText } from '../../../shared/ui/ProblemText'
import { useUrlState } from '../../../shared/urlState'
import { useFollowing } from '../group/api/following'
import { useShadowStep } from './api/shadowRun'
import { useShadowRuns } from './api/shadowRuns'
import { ShadowResult } from './ShadowResult'
import { ShadowRuns } from './ShadowRuns'
import './shadow.css'

const defaults = { at: '', try: '', run: '', kind: '', from: 1 }

interface Props { group: MyGroup; plugin: string; versions: StandardLine[]; activate(version: string, store: FollowingStore | undefined): void }

/** What another version would change in a store, before anybody activates it. */
export function ShadowTab({ group, plugin, versions, activate }: Props) {
  const { t } = useTranslation()
  const [state, change] = useUrlState(defaults)
  const [lacking, setLacking] = useState(false)
  const following = useFollowing(group.id, plugin)
  const store = following.data?.find(one => one.store === state.at) ?? (following.data?.length === 1 ? following.data[0] : undefined)
  const runs = useShadowRuns(group.id, store?.store ?? '')
  const step = useShadowStep(group.id, store?.store ?? '')
  const usable = versions.filter(one => one.state === 'PUBLISHED')
  // The first version that the store is not on is most likely the one to be tried.
  const version = usable.find(one => one.version === state.try)?.version ?? usable.find(one => one.version !== store?.version)?.version ?? ''
  const own = runs.data?.filter(run => run.plugin === plugin) ?? []
  const shown = own.find(run => run.id === state.run) ?? own[0]
  const same = store !== undefined && version === store.version
  const start = () => {
    setLacking(!store)
    if (!store) return
    step.mutate({ ask: { plugin, version } }, { onSuccess: run => change({ at: store.store, run: run.id, kind: '', from: 1 }) })
  }
  if (following.isError && !following.data) return <LoadFailed failure={following.error} again={() => void following.refetch()} />
  if (!following.data) return <Spin style={{ display: 'block', margin: 48 }} />
  return (
    <div className="parts">
      <p className="muted" style={{ margin: 0 }}>{t('shadow.help')}</p>
      {following.data.length === 0 && <Alert type="info" showIcon title={t('shadow.noStores')} />}
      {following.data.length > 0 && (
        <form className="panel part shadow-ask" onSubmit={event => { event.preventDefault(); start() }}>
          <Field label={t('shadow.store')} error={lacking && !store ? t('shadow.storePick') : undefined}>
            {given => (
              <Select {...given} showSearch={{ optionFilterProp: 'label' }} placeholder={t('shadow.storePick')} value={store?.store} onChange={at => { step.reset(); change({ at, run: '', kind: '', from: 1 }) }}
                options={following.data.map(one => ({ value: one.store, label: `${one.name} · ${t('shadow.now', { version: one.version })}` }))} />
            )}
          </Field>
          <Field label={t('shadow.version')} error={same ? t('shadow.already') : undefined}>
            {given => <Select {...given} placeholder={t('shadow.versionPick')} value={version || undefined} onChange={next => { step.reset(); change({ try: next }) }} options={usable.map(one => ({ value: one.version, label: one.newest ? t('beside', { text: one.version, note: t('standards.newest') }) : one.version }))} />}
          </Field>
          {mayInGroup(group, 'STANDARDS_MANAGE') && <Button type="primary" htmlType="submit" icon={<ExperimentOutlined />} loading={step.isPending} disabled={version === '' || same}>{t('shadow.start')}</Button>}
          {step.isError && <Alert className="shadow-wide" type="error" showIcon title={<ProblemText failure={step.error} />} />}
          {usable.length < 2 && <p className="muted shadow-wide">{t('shadow.onlyOne')}</p>}
        </form>
      )}
      {store && runs.isError && !runs.data && <LoadFailed failure={runs.error} again={() => void runs.refetch()} />}
      {store && runs.data && own.length === 0 && <p className="muted">{t('shadow.none')}</p>}
      {!store && following.data.length > 0 && <p className="muted">{t('shadow.chooseStore')}</p>}
      {store && shown && <ShadowResult key={shown.id} group={group} line={shown} kind={state.kind} page={state.from} change={change} activate={() => activate(shown.version, store)} />}
      {store && own.length > 1 && <ShadowRuns runs={own} shown={shown.id} show={run => change({ run, kind: '', from: 1 })} />}
    </div>
  )
}
