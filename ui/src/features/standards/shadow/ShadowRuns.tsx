import { Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ShadowRun } from '../../../shared/api/schema'
import { moment } from '../../../shared/format'
import { differencesOf } from './kinds'
import '../../../shared/ui/plain.css'

const colours = { QUEUED: 'processing', RUNNING: 'processing', DONE: 'success', FAILED: 'error', CANCELLED: 'warning' }

export function ShadowState({ state }: { state: ShadowRun['state'] }) {
  const { t } = useTranslation()
  return <Tag color={colours[state]}>{t(`shadow.state.${state}`)}</Tag>
}

/** Earlier runs of the store, to be opened again. */
export function ShadowRuns({ runs, shown, show }: { runs: ShadowRun[]; shown: string; show(run: string): void }) {
  const { t } = useTranslation()
  return (
    <section className="panel hq-table" aria-label={t('shadow.earlier')}>
      <div className="page-head part-head"><h2>{t('shadow.earlier')}</h2></div>
      <table className="plain untickable">
        <tbody>
          {runs.map(run => (
            <tr key={run.id} className={run.id === shown ? 'shown' : undefined}>
              <td>{run.id === shown
                ? <b aria-current="true">{t('shadow.line', { against: run.against, version: run.version })}</b>
                : <button type="button" className="link-button" aria-label={t('shadow.openOf', { version: run.version, time: moment(run.askedAt) })} onClick={() => show(run.id)}>{t('shadow.line', { against: run.against, version: run.version })}</button>}</td>
              <td><ShadowState state={run.state} /></td>
              <td>{run.state === 'DONE' && differencesOf(run) === 0 ? t('shadow.same') : t('shadow.difference', { count: differencesOf(run) })}</td>
              <td className="muted">{t('shadow.asked', { name: run.askedBy, time: moment(run.askedAt) })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
