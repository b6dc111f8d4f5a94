import { MoreOutlined } from '@ant-design/icons'
import { Button, Dropdown, Table, type TableColumnsType, type TableProps } from 'antd'
import { type Key, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Entry, Page } from '../../../shared/api/schema'
import { phone, plate } from '../../../shared/format'
import { ChannelTag, Job, StateText, When, Why } from './bits'
import type { Row } from './grouping'
import { type ListState, sortOf } from './listState'
import type { EntryActions } from './useEntryActions'

export interface ListProps {
  rows: Row[]; page: Page; today: string; state: ListState; change(next: Partial<ListState>): void; loading: boolean
  selected: Key[]; select(keys: Key[]): void; active: number; setActive(index: number): void; actions: EntryActions
  pathOf(entry: Entry): string; showStore: boolean; empty: React.ReactNode
}

export function ListTable(props: ListProps) {
  const { rows, page, today, state, change, actions, pathOf, active, showStore } = props
  const { t } = useTranslation()
  const frame = useRef<HTMLDivElement>(null)
  const text = (key: 'time' | 'customer' | 'vehicle' | 'job' | 'why' | 'channel' | 'assignee' | 'state') => t(`callbacks.list.column.${key}`)
  const sort = sortOf(state.sort)
  const order = (key: string) => (sort.key === key ? (sort.descending ? 'descend' as const : 'ascend' as const) : null)

  useEffect(() => {
    frame.current?.querySelector('.row-active')?.scrollIntoView({ block: 'nearest' })
  }, [active])

  const columns: TableColumnsType<Row> = [
    { key: 'list', title: text('time'), width: 74, render: (_, { entry }) => <When entry={entry} today={today} /> },
    {
      key: 'customer', title: text('customer'), width: 132, sorter: true, sortOrder: order('customer'), onCell: row => ({ rowSpan: row.span }),
      render: (_, { entry, size }) => (
        <div>
          <Link to={pathOf(entry)} className="person">{entry.customer.name}</Link>
          <span className="sub number nowrap">{entry.customer.phone ? phone(entry.customer.phone) : <span className="late">{t('callbacks.list.phoneMissing')}</span>}</span>
          {size > 1 && <span className="sub muted">{t('callbacks.list.cars', { count: size })}</span>}
          {showStore && <span className="sub muted nowrap store" title={entry.storeName}>{entry.storeName}</span>}
        </div>
      ),
    },
    {
      key: 'vehicle', title: text('vehicle'), width: 112,
      render: (_, { entry }) => (
        <Link to={pathOf(entry)} className="plain"><span className="plate nowrap">{plate(entry.vehicle.plate) || entry.vehicle.vin?.slice(-8)}</span>
          <span className="sub muted">{entry.vehicle.model}</span></Link>
      ),
    },
    { key: 'deliveredOn', title: text('job'), sorter: true, sortOrder: order('deliveredOn'), render: (_, { entry }) => <Job entry={entry} today={today} /> },
    { key: 'why', title: text('why'), width: '24%', render: (_, { entry }) => <Why entry={entry} today={today} /> },
    { key: 'channel', title: text('channel'), width: 84, sorter: true, sortOrder: order('channel'), render: (_, { entry }) => <ChannelTag channel={entry.channel} /> },
    {
      key: 'assignee', title: text('assignee'), width: 88, sorter: true, sortOrder: order('assignee'),
      render: (_, { entry }) => entry.assignee?.name ?? <span className="muted">{t('callbacks.list.unassigned')}</span>,
    },
    { key: 'state', title: text('state'), width: 104, sorter: true, sortOrder: order('state'), render: (_, { entry }) => <StateText entry={entry} /> },
    {
      key: 'actions', title: <span className="visually-hidden">{t('callbacks.list.column.actions')}</span>, width: 44,
      render: (_, { entry }) => <RowMenu entry={entry} actions={actions} />,
    },
  ]
  const onChange: TableProps<Row>['onChange'] = (pages, _filters, sorter) => {
    const one = Array.isArray(sorter) ? sorter[0] : sorter
    const next = one?.order ? `${one.order === 'descend' ? '-' : ''}${String(one.columnKey)}` : 'list'
    change({ sort: next, page: next === state.sort ? (pages.current ?? 1) : 1, size: pages.pageSize ?? state.size })
  }
  return (
    <div ref={frame}>
      <Table<Row>
        className="day-table"
        size="small"
        rowKey="key"
        columns={columns}
        dataSource={rows}
        loading={props.loading}
        sticky={{ offsetHeader: 48 }}
        tableLayout="fixed"
        onChange={onChange}
        locale={{ emptyText: props.empty }}
        rowSelection={actions.canSelect ? {
          selectedRowKeys: props.selected, onChange: props.select, columnWidth: 36,
          getCheckboxProps: row => ({ 'aria-label': t('callbacks.list.column.select', { name: row.entry.customer.name }) }) as object,
        } : undefined}
        rowClassName={(row, index) => `band-${row.band}${index === active ? ' row-active' : ''}${row.size > 1 ? ' grouped' : ''}${row.entry.state === 'OPEN' ? '' : ' closed'}`}
        onRow={(_, index) => ({ onMouseDown: () => props.setActive(index ?? -1) })}
        pagination={{
          current: page.number + 1, pageSize: page.size, total: page.total, size: 'small', showSizeChanger: true,
          pageSizeOptions: [20, 50, 100, 200], hideOnSinglePage: page.total <= 20, showTotal: total => t('callbacks.list.results', { count: total }),
        }}
      />
    </div>
  )
}

export function RowMenu({ entry, actions }: { entry: Entry; actions: EntryActions }) {
  const { t } = useTranslation()
  const items = actions.itemsFor(entry)
  if (items.length === 0) return null
  return (
    <Dropdown trigger={['click']} menu={{ items }} placement="bottomRight">
      <Button type="text" size="small" icon={<MoreOutlined />} aria-label={t('callbacks.list.action.more', { name: entry.customer.name })} />
    </Dropdown>
  )
}
