import { App, Button, Space, Table, type TableColumnsType, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Problem } from '../../shared/api/client'
import type { Correction } from '../../shared/api/schema'
import { moment } from '../../shared/format'
import { problemText } from '../../shared/ui/ProblemText'
import { useJudge } from './api/corrections'

interface Props { store: string; corrections: Correction[] | undefined; loading: boolean; mayJudge: boolean; empty: string; withSubject: boolean }

/** Old and new value side by side, with the two verdicts. */
export function CorrectionTable({ store, corrections, loading, mayJudge, empty, withSubject }: Props) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const judge = useJudge(store)
  const decide = (id: string, verdict: 'confirm' | 'revert') => judge.mutate({ id, verdict }, {
    onSuccess: () => void message.success(t(verdict === 'confirm' ? 'customers.corrections.confirmed' : 'customers.corrections.reverted')),
    onError: failure => void message.error(failure instanceof Problem && failure.status === 409 && !failure.body.detail ? t('customers.corrections.conflict') : problemText(failure, t)),
  })
  const busy = (id: string) => judge.isPending && judge.variables?.id === id
  const columns: TableColumnsType<Correction> = [
    ...(withSubject ? [{
      title: t('customers.corrections.column.subject'), width: 150, render: (_: unknown, one: Correction) =>
        (one.customerId ? <Link to={`/customers/${store}/${one.customerId}`}>{one.subject}</Link> : one.subject),
    }] : []),
    { title: t('customers.corrections.column.field'), width: 84, render: (_, one) => t(`correctionField.${one.field}`) },
    { title: t('customers.corrections.column.old'), render: (_, one) => <span className="muted">{one.oldValue ?? t('none')}</span> },
    { title: t('customers.corrections.column.new'), render: (_, one) => <b>{one.newValue ?? t('none')}</b> },
    { title: t('customers.corrections.column.made'), width: 160, render: (_, one) => <>{one.madeBy}<span className="muted" style={{ display: 'block', fontSize: 12 }}>{moment(one.madeAt)}</span></> },
    {
      title: t('customers.corrections.column.state'), width: 160, render: (_, one) => (
        <>{one.state === 'PENDING' ? <Tag className="mark">{t('customers.corrections.state.PENDING')}</Tag> : t(`customers.corrections.state.${one.state}`)}
          {one.judgedBy && <span className="muted" style={{ display: 'block', fontSize: 12 }}>{one.judgedBy} {moment(one.judgedAt)}</span>}</>
      ),
    },
    ...(mayJudge ? [{
      title: <span className="visually-hidden">{t('customers.corrections.column.actions')}</span>, width: 170,
      render: (_: unknown, one: Correction) => one.state === 'PENDING' && (
        <Space>
          <Button size="small" type="primary" loading={busy(one.id)} onClick={() => decide(one.id, 'confirm')}>{t('customers.corrections.confirm')}</Button>
          <Button size="small" disabled={busy(one.id)} onClick={() => decide(one.id, 'revert')}>{t('customers.corrections.revert')}</Button>
        </Space>
      ),
    }] : []),
  ]
  return <Table<Correction> className="panel stacked" size="small" rowKey="id" columns={columns} dataSource={corrections} loading={loading} pagination={false}
    scroll={{ x: 760 }} locale={{ emptyText: <div style={{ padding: 24 }}>{empty}</div> }} />
}
