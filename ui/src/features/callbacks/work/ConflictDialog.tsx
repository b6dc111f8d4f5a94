import { App, Button, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Entry } from '../../../shared/api/schema'
import { moment } from '../../../shared/format'
import type { Draft } from './draft'

interface Props { mine: Draft; before: Entry; current: Entry | null; detail: string; keep(version: number): void; discard(): void }

/** Two people on one callback: the second sees what changed and loses nothing. */
export function ConflictDialog({ mine, before, current, detail, keep, discard }: Props) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const closed = current !== null && current.state !== 'OPEN'
  const show = (entry: Entry): [string, string][] => [
    [t('callbacks.work.conflict.state'), t(`state.${entry.state}`)],
    [t('callbacks.work.conflict.outcome'), entry.lastOutcome ? t(`outcome.${entry.lastOutcome}`) : t('none')],
    [t('callbacks.work.conflict.attempts'), String(entry.attempts)],
    [t('callbacks.work.conflict.assignee'), entry.assignee?.name ?? t('none')],
    [t('callbacks.work.conflict.channel'), t(`channel.${entry.channel}`)],
    [t('callbacks.work.conflict.agreedAt'), moment(entry.agreedAt) || t('none')],
  ]
  const was = show(before)
  const typed: [string, string][] = [
    [t('callbacks.work.form.outcome'), mine.outcome ? t(`outcome.${mine.outcome}`) : ''],
    ...Object.entries(mine.answers).map(([code, score]): [string, string] => [code, score === null ? t('callbacks.work.survey.na') : String(score)]),
    [t('callbacks.work.form.state'), mine.stateOfCar],
    [t('callbacks.work.form.opinion'), mine.opinion],
    [t('callbacks.work.form.remarks'), mine.remarks],
    [t('callbacks.work.form.agreedAt'), mine.agreedAt ? moment(mine.agreedAt) : ''],
    [t('callbacks.work.form.flags'), [mine.complaint && t('flag.complaint'), mine.booking && t('flag.booking')].filter(Boolean).join(t('and'))],
  ]
  const filled = typed.filter(([, value]) => value !== '')
  const copy = () => void navigator.clipboard?.writeText(filled.map(pair => pair.join(t('colon'))).join('\n')).then(() => message.success(t('action.copied')))
  return (
    <Modal open title={t('callbacks.work.conflict.title')} closable={false} keyboard={false} mask={{ closable: false }} width={640}
      footer={[
        <Button key="copy" onClick={copy}>{t('callbacks.work.conflict.copy')}</Button>,
        <Button key="discard" onClick={discard} type={closed ? 'primary' : 'default'}>{t('callbacks.work.conflict.discard')}</Button>,
        !closed && <Button key="keep" type="primary" onClick={() => keep(current?.version ?? mine.version)}>{t('callbacks.work.conflict.keep')}</Button>,
      ]}>
      <p><b>{detail}</b></p>
      <p>{closed ? t('callbacks.work.conflict.closed') : t('callbacks.work.conflict.text')}</p>
      <div className="conflict">
        {current && (
          <section aria-label={t('callbacks.work.conflict.theirs')}>
            <h3>{t('callbacks.work.conflict.theirs')}</h3>
            <dl className="facts">
              {show(current).map(([label, value], index) => [
                <dt key={label}>{label}</dt>,
                <dd key={`${label}-value`}>{value !== was[index][1] ? <><del className="muted">{was[index][1]}</del> <b>{value}</b></> : value}</dd>,
              ])}
            </dl>
          </section>
        )}
        <section aria-label={t('callbacks.work.conflict.yours')}>
          <h3>{t('callbacks.work.conflict.yours')}</h3>
          <dl className="facts">
            {filled.length === 0 && <dd>{t('callbacks.work.conflict.nothing')}</dd>}
            {filled.map(([label, value]) => [<dt key={label}>{label}</dt>, <dd key={`${label}-value`} className="pre">{value}</dd>])}
          </dl>
        </section>
      </div>
    </Modal>
  )
}
