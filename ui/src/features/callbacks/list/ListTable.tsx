import { CaretDownOutlined, CaretUpOutlined } from '@ant-design/icons'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Entry, Page } from '../../../shared/api/schema'
import { phone, plate } from '../../../shared/format'
import { Pager } from '../../../shared/ui/Pager'
import { ChannelTag, Job, StateText, When, Why } from './bits'
import type { Row } from './grouping'
import { type ListState, type SortKey, sortOf } from './listState'
import { Proposed, RowMenu } from './RowMenu'
import type { EntryActions } from './useEntryActions'

export interface ListProps {
  rows: Row[]; page: Page; today: string; state: ListState; change(next: Partial<ListState>): void; loading: boolean
  selected: string[]; select(keys: string[]): void; active: number; setActive(index: number): void; actions: EntryActions
  pathOf(entry: Entry): string; showStore: boolean; empty: ReactNode
}

const columns: { key: SortKey | 'vehicle' | 'why'; width?: number | string; sorts?: true }[] = [
  { key: 'list', width: 76 }, { key: 'customer', width: 132, sorts: true }, { key: 'vehicle', width: 112 }, { key: 'deliveredOn', sorts: true },
  { key: 'why', width: '24%' }, { key: 'channel', width: 86, sorts: true }, { key: 'assignee', width: 94, sorts: true }, { key: 'state', width: 104, sorts: true },
]
const headings = {
  list: 'time', customer: 'customer', vehicle: 'vehicle', deliveredOn: 'job', why: 'why', channel: 'channel', assignee: 'assignee', state: 'state',
} as const

/** The day's list as a plain table: rows of one person share a cell, the row the keyboard stands on is marked. */
export function ListTable(props: ListProps) {
  const { rows, page, state, change, selected, select, actions, active, loading } = props
  const { t } = useTranslation()
  const frame = useRef<HTMLDivElement>(null)
  const all = rows.length > 0 && rows.every(row => selected.includes(row.key))
  useEffect(() => {
    frame.current?.querySelector('.row-active')?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <div ref={frame} className="day-frame" aria-busy={loading}>
      <table className="day-table">
        <colgroup>
          {actions.canSelect && <col style={{ width: 36 }} />}
          {columns.map(column => <col key={column.key} style={{ width: column.width }} />)}
          <col style={{ width: 44 }} />
        </colgroup>
        <thead>
          <tr>
            {actions.canSelect && (
              <th scope="col">
                <input type="checkbox" aria-label={t('callbacks.list.column.all')} checked={all} onChange={() => select(all ? [] : rows.map(row => row.key))} />
              </th>
            )}
            {columns.map(column => <Heading key={column.key} column={column} state={state} change={change} />)}
            <th scope="col"><span className="visually-hidden">{t('callbacks.list.column.actions')}</span></th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => <EntryRow key={row.key} {...props} row={row} up={index === active} index={index} />)}
        </tbody>
      </table>
      {rows.length === 0 && props.empty}
      <Pager page={page} go={number => change({ page: number })} resize={size => change({ size, page: 1 })} />
    </div>
  )
}

function Heading({ column, state, change }: { column: (typeof columns)[number]; state: ListState; change(next: Partial<ListState>): void }) {
  const { t } = useTranslation()
  const text = t(`callbacks.list.column.${headings[column.key]}`)
  if (!column.sorts) return <th scope="col">{text}</th>
  const sort = sortOf(state.sort)
  const here = sort.key === column.key
  // Up, down, and back to the list's own order.
  const next = !here ? column.key : sort.descending ? 'list' : `-${column.key}`
  return (
    <th scope="col" aria-sort={here ? (sort.descending ? 'descending' : 'ascending') : undefined}>
      <button type="button" className="sort" onClick={() => change({ sort: next, page: 1 })}>
        {text} {here ? (sort.descending ? <CaretDownOutlined /> : <CaretUpOutlined />) : <CaretDownOutlined className="unsorted" />}
      </button>
    </th>
  )
}

function EntryRow({ row, up, index, today, selected, select, actions, pathOf, showStore, setActive }: ListProps & { row: Row; up: boolean; index: number }) {
  const { t } = useTranslation()
  const { entry, key } = row
  const on = selected.includes(key)
  const className = [`band-${row.band}`, up && 'row-active', row.size > 1 && 'grouped', entry.state !== 'OPEN' && 'closed'].filter(Boolean).join(' ')
  return (
    <tr className={className} onMouseDown={() => setActive(index)} aria-current={up ? 'true' : undefined}>
      {actions.canSelect && (
        <td>
          <input type="checkbox" checked={on} aria-label={t('callbacks.list.column.select', { name: `${entry.customer.name} ${entry.vehicle.plate ?? ''}` })}
            onChange={() => select(on ? selected.filter(other => other !== key) : [...selected, key])} />
        </td>
      )}
      <td><When entry={entry} today={today} /></td>
      {row.span > 0 && (
        <td rowSpan={row.span}>
          <Link to={pathOf(entry)} className="person">{entry.customer.name}</Link>
          <span className="sub number nowrap">
            {entry.customer.phone ? phone(entry.customer.phone) : <span className="late">{t('callbacks.list.phoneMissing')}</span>}
          </span>
          {row.size > 1 && <span className="sub muted">{t('callbacks.list.cars', { count: row.size })}</span>}
        </td>
      )}
      <td>
        <Link to={pathOf(entry)} className="plain">
          <span className="plate nowrap">{plate(entry.vehicle.plate) || entry.vehicle.vin?.slice(-8)}</span>
          <span className="sub muted">{entry.vehicle.model}</span>
        </Link>
      </td>
      <td><Job entry={entry} today={today} store={showStore} /></td>
      <td><Why entry={entry} today={today} /><Proposed entry={entry} actions={actions} /></td>
      <td><ChannelTag channel={entry.channel} /></td>
      <td>{entry.assignee?.name ?? <span className="muted">{t('callbacks.list.unassigned')}</span>}</td>
      <td><StateText entry={entry} /></td>
      <td><RowMenu entry={entry} actions={actions} /></td>
    </tr>
  )
}
