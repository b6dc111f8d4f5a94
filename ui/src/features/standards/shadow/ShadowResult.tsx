import { CheckCircleFilled, DownloadOutlined, PlayCircleOutlined } from '@ant-design/icons'
import { Alert, App, Button, Progress } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MyGroup, ShadowRun } from '../../../shared/api/schema'
import { moment, thousands } from '../../../shared/format'
import { mayInGroup } from '../../../shared/session'
import { problemText } from '../../../shared/ui/ProblemText'
import { Pills } from '../Pills'
import { downloadDifferences, useShadowRun, useShadowStep } from './api/shadowRun'
import { Differences } from './Differences'
import { differencesOf, progressOf, shadowKinds, underWay } from './kinds'
import { ShadowState } from './ShadowRuns'

interface Props { group: MyGroup; line: ShadowRun; kind: string; page: number; change(to: { kind?: string; from?: number }): void; activate(): void }

/** How far a run is, and what it found: counted by kind, each count being the filter for its lines. */
export function ShadowResult({ group, line, kind, page, change, activate }: Props) {
  const { t } = useTranslation()
  const { message, modal } = App.useApp()
  const [busy, setBusy] = useState(false)
  const found = useShadowRun(group.id, line.store, line.id)
  const step = useShadowStep(group.id, line.store)
  const run = found.data ?? line
  const count = differencesOf(run)
  const writable = mayInGroup(group, 'STANDARDS_MANAGE')
  const failed = (failure: unknown) => void message.error(problemText(failure, t))
  const stop = () => void modal.confirm({
    title: t('shadow.cancelTitle'), content: t('shadow.cancelText'), okText: t('shadow.cancel'), cancelText: t('action.cancel'), okButtonProps: { danger: true },
    onOk: () => step.mutateAsync({ cancel: run.id }).then(() => void message.success(t('shadow.cancelled')), failed),
  })
  const excel = () => {
    setBusy(true)
    downloadDifferences(group.id, run.store, run).catch(failed).finally(() => setBusy(false))
  }
  const byKind = shadowKinds.flatMap(one => {
    const change = run.changes.find(other => other.kind === one)
    return change ? [{ key: one, text: t(`shadow.kind.${one}`), count: change.differences }] : []
  })
  const difference = run.callbacksAfter - run.callbacksBefore
  return (
    <section className="panel part shadow-result" aria-label={t('shadow.result')}>
      <div className="page-head" style={{ margin: 0 }}>
        <h2 style={{ margin: 0 }}>{t('shadow.line', { against: run.against, version: run.version })}</h2><ShadowState state={run.state} />
        <span className="muted">{t('shadow.window', { from: run.fromOn, to: run.toOn })} · {t('shadow.asked', { name: run.askedBy, time: moment(run.askedAt) })}</span>
        <span className="grow" />
        {underWay(run) && writable && <Button size="small" danger loading={step.isPending} onClick={stop}>{t('shadow.cancel')}</Button>}
        {count > 0 && <Button size="small" icon={<DownloadOutlined />} loading={busy} onClick={excel}>{t('shadow.excel')}</Button>}
        {run.state === 'DONE' && writable && <Button size="small" type="primary" icon={<PlayCircleOutlined />} onClick={activate}>{t('shadow.activate', { version: run.version })}</Button>}
      </div>
      {underWay(run) && (
        <div role="status">
          <span>{run.state === 'QUEUED' ? t('shadow.waiting') : t('shadow.progress', { replayed: thousands(run.replayed), deliveries: thousands(run.deliveries) })}</span>
          <Progress percent={progressOf(run)} status="active" aria-label={t(`shadow.state.${run.state}`)} />
        </div>
      )}
      {run.state === 'FAILED' && <Alert type="error" showIcon title={t('shadow.failed')} description={run.failure} />}
      {(run.state === 'FAILED' || run.state === 'CANCELLED') && count > 0 && <p className="muted" style={{ margin: 0 }}>{t('shadow.partial')}</p>}
      {run.state === 'DONE' && count === 0 && (
        <div className="shadow-good" role="status">
          <CheckCircleFilled aria-hidden />
          <div><b>{run.deliveries === 0 ? t('shadow.goodEmpty') : t('shadow.good')}</b>{run.deliveries > 0 && <p>{t('shadow.goodText', { deliveries: thousands(run.deliveries), callbacks: thousands(run.callbacksAfter) })}</p>}</div>
        </div>
      )}
      {count > 0 && (
        <>
          <p className="shadow-sum">
            <b>{t('shadow.difference', { count })}</b>
            <span>{t('shadow.callbacks')} <b>{t('shadow.callbacksFromTo', { before: thousands(run.callbacksBefore), after: thousands(run.callbacksAfter) })}</b> <span className="muted">{difference === 0 ? t('shadow.delta.same') : t(difference > 0 ? 'shadow.delta.more' : 'shadow.delta.less', { count: Math.abs(difference) })}</span></span>
          </p>
          <Pills label={t('shadow.kinds')} chosen={kind} choose={next => change({ kind: next === kind ? '' : next, from: 1 })} pills={[{ key: '', text: t('shadow.all'), count }, ...byKind]} />
          <Differences group={group.id} run={run} kind={kind} page={page} go={from => change({ from })} />
        </>
      )}
    </section>
  )
}
