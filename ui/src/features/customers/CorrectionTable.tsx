import { App, Button, Checkbox, Space, Table, type TableColumnsType, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Correction } from '../../shared/api/schema'
import { moment } from '../../shared/format'
import { ChangeCounts, ImportedChanges } from './ImportedChanges'
import type { Verdicts } from './useVerdicts'

interface Props {
  corrections: Correction[] | undefined; loading: boolean; mayJudge(store: string): boolean; verdicts: Verdicts; empty: string; withSubject: boolean
  withStore?: boolean; selection?: { keys: string[]; select(keys: string[]): void }
}

/** An import is judged as a whole; its values are only shown. */
export const judgeable = (one: Correction) => one.state === 'PENDING' && (one.importId == null || one.field === 'IMPORT')

const hidden = (text: string) => <span className="visually-hidden">{text}</span>
const parts = (one: Correction) => <ImportedChanges correction={one} />

/** Old and new value side by side, with the verdicts. */
export function CorrectionTable({ corrections, loading, mayJudge, verdicts, empty, withSubject, withStore, selection }: Props) {
  const { t } = useTranslation()
  const open = (one: Correction) => judgeable(one) && mayJudge(one.storeId)
  const columns: TableColumnsType<Correction> = [
    ...(withStore ? [{ title: t('field.store'), width: 140, dataIndex: 'storeName' }] : []),
    ...(withSubject ? [{ title: t('customers.corrections.column.subject'), width: 150, render: (_: unknown, one: Correction) => <Subject one={one} /> }] : []),
    { title: t('customers.corrections.column.field'), width: 84, render: (_, one) => t(`correctionField.${one.field}`) },
    {
      title: t('customers.corrections.column.old'), render: (_, one) => one.field !== 'IMPORT' && (
        <span className="muted">{one.oldValue ?? t('none')}
          {one.state === 'PENDING' && !one.inEffect && (one.standing ?? null) !== (one.oldValue ?? null) && <b style={{ display: 'block' }}>{t('customers.corrections.standing', { value: one.standing ?? t('none') })}</b>}
        </span>
      ),
    },
    { title: t('customers.corrections.column.new'), render: (_, one) => (one.field === 'IMPORT' ? <ChangeCounts correction={one} /> : <b>{one.newValue}</b>) },
    { title: t('customers.corrections.column.made'), width: 160, render: (_, one) => <>{one.madeBy}<span className="muted" style={{ display: 'block', fontSize: 12 }}>{moment(one.madeAt)}</span></> },
    {
      title: t('customers.corrections.column.state'), width: 160, render: (_, one) => (
        <>{one.state === 'PENDING' ? <Tag className="mark">{t(one.inEffect ? 'customers.corrections.state.PENDING' : 'customers.corrections.proposed')}</Tag> : t(`customers.corrections.state.${one.state}`)}
          {one.judgedBy && <span className="muted" style={{ display: 'block', fontSize: 12 }}>{one.judgedBy} {moment(one.judgedAt)}</span>}</>
      ),
    },
    ...(corrections?.some(open) ? [{
      title: hidden(t('customers.corrections.column.actions')), width: 190,
      render: (_: unknown, one: Correction) => open(one) && <Actions one={one} verdicts={verdicts} />,
    }] : []),
  ]
  const choosable = selection ? (corrections ?? []).filter(open).map(one => one.id) : []
  const chosen = choosable.filter(id => selection?.keys.includes(id))
  return (
    <>
    {selection && choosable.length > 0 && (
      // Beside the table and not in its head: the table measures its columns in a hidden copy of the head, where nothing may take the focus.
      <Checkbox style={{ margin: '0 0 8px 8px' }} checked={chosen.length === choosable.length} indeterminate={chosen.length > 0 && chosen.length < choosable.length}
        onChange={event => selection.select(event.target.checked ? choosable : [])}>{t('customers.corrections.wholePage')}</Checkbox>
    )}
    <Table<Correction> className="panel stacked" size="small" rowKey="id" columns={columns} dataSource={corrections} loading={loading} pagination={false}
      scroll={{ x: 760 }} locale={{ emptyText: <div style={{ padding: 24 }}>{empty}</div> }}
      expandable={corrections?.some(one => one.field === 'IMPORT') ? { rowExpandable: one => one.field === 'IMPORT', expandedRowRender: parts, columnTitle: hidden(t('customers.corrections.parts')) } : undefined}
      rowSelection={selection && corrections?.some(open)
        ? { hideSelectAll: true, columnTitle: hidden(t('customers.corrections.choose')), selectedRowKeys: selection.keys, onChange: keys => selection.select(keys.map(String)), getCheckboxProps: one => ({ disabled: !open(one), 'aria-label': one.subject ?? one.newValue }) }
        : undefined} />
    </>
  )
}

function Subject({ one }: { one: Correction }) {
  if (one.field === 'IMPORT') return <Link to={`/imports/${one.storeId}/${one.importId}`}>{one.subject}</Link>
  return one.customerId ? <Link to={`/customers/${one.storeId}/${one.customerId}`}>{one.subject}</Link> : <>{one.subject}</>
}

function Actions({ one, verdicts }: { one: Correction; verdicts: Verdicts }) {
  const { t } = useTranslation()
  const { modal } = App.useApp()
  const busy = verdicts.busy(one.id)
  const undo = () => void modal.confirm({
    title: t('customers.corrections.undoTitle', { file: one.newValue }), content: t('customers.corrections.undoText'), okText: t('customers.corrections.undo'),
    okButtonProps: { danger: true }, onOk: () => verdicts.judge({ correction: one, verdict: 'undo' }),
  })
  return (
    <Space wrap size={4}>
      <Button size="small" type="primary" loading={busy} onClick={() => verdicts.judge({ correction: one, verdict: 'confirm' })}>{t('customers.corrections.confirm')}</Button>
      {(one.field !== 'IMPORT' || !one.inEffect) && (
        <Button size="small" disabled={busy} onClick={() => verdicts.judge({ correction: one, verdict: 'revert' })}>{t(one.inEffect ? 'customers.corrections.revert' : 'customers.corrections.decline')}</Button>
      )}
      {one.field === 'IMPORT' && <Button size="small" danger disabled={busy} onClick={undo}>{t('customers.corrections.undo')}</Button>}
    </Space>
  )
}
