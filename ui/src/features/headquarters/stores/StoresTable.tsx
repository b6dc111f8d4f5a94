import { CaretDownOutlined, CaretUpOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useInstant } from '../../../shared/api/clock'
import type { StoreLine, StoreSort } from '../../../shared/api/schema'
import { moment } from '../../../shared/format'
import { Health, StatusTag } from './bits'
import { levels } from './health'
import type { Chosen } from './ManyDrawer'
import '../../../shared/ui/plain.css'

interface Props {
  group: string; stores: StoreLine[]; selectable: boolean; chosen: Chosen[]; choose(next: Chosen[]): void
  sort: StoreSort; descending: boolean; sortBy(sort: StoreSort, descending: boolean): void
}

const columns: { name: 'name' | 'status' | 'imported' | 'list' | 'overdue' | 'failed' | 'measured'; sort?: StoreSort }[] = [
  { name: 'name', sort: 'NAME' }, { name: 'status', sort: 'STATUS' }, { name: 'imported', sort: 'LAST_IMPORT' }, { name: 'list', sort: 'LIST_OPENED' },
  { name: 'overdue', sort: 'OVERDUE' }, { name: 'failed' }, { name: 'measured' },
]

/** A plain table, as the day's list is: it is the first thing headquarters loads. */
export function StoresTable({ group, stores, selectable, chosen, choose, sort, descending, sortBy }: Props) {
  const { t } = useTranslation()
  const now = useInstant()
  const ids = new Set(chosen.map(one => one.id))
  const here = stores.filter(one => ids.has(one.id)).length
  const toggle = (on: boolean, ...some: StoreLine[]) => {
    const gone = new Set(some.map(one => one.id))
    choose([...chosen.filter(one => !gone.has(one.id)), ...(on ? some.map(({ id, name }) => ({ id, name })) : [])])
  }
  const label = (name: typeof columns[number]['name']) => t(`headquarters.stores.column.${name}`)
  return (
    <table className="plain">
      <thead>
        <tr>
          {selectable && <th className="tick"><input type="checkbox" aria-label={t('headquarters.many.chooseAll')} checked={here > 0 && here === stores.length}
            ref={box => { if (box) box.indeterminate = here > 0 && here < stores.length }} onChange={event => toggle(event.target.checked, ...stores)} /></th>}
          {columns.map(column => (
            <th key={column.name} aria-sort={column.sort === sort ? (descending ? 'descending' : 'ascending') : undefined}>
              {column.sort
                ? <button type="button" className="sort" onClick={() => sortBy(column.sort!, column.sort === sort && !descending)}>{label(column.name)} {column.sort === sort && (descending ? <CaretDownOutlined /> : <CaretUpOutlined />)}</button>
                : label(column.name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {stores.map(one => {
          const level = levels(one, now)
          const { health } = one
          return (
            <tr key={one.id} className={ids.has(one.id) ? 'chosen' : undefined}>
              {selectable && <td className="tick"><input type="checkbox" aria-label={t('headquarters.many.choose', { store: one.name })} checked={ids.has(one.id)} onChange={event => toggle(event.target.checked, one)} /></td>}
              <td><Link className="name" to={`/hq/${group}/stores/${one.id}`}>{one.name}</Link><span className="muted sub">{one.code}{one.kind === 'SHARED_CENTRE' && ` · ${t('headquarters.kind.SHARED_CENTRE')}`}</span></td>
              <td><StatusTag status={one.status} /></td>
              <td data-label={label('imported')}><Health level={level.imported}>{health.lastImportAt ? moment(health.lastImportAt) : health.measuredAt ? t('headquarters.health.never') : '–'}</Health></td>
              <td data-label={label('list')}><Health level={level.list}>{health.listOpenedOn ?? (health.measuredAt ? t('headquarters.health.never') : '–')}</Health></td>
              <td data-label={label('overdue')}><Health level={level.overdue}>{health.measuredAt ? health.overdueCallbacks : '–'}</Health></td>
              <td data-label={label('failed')}><Health level={level.failed}>{one.failedJobs}</Health></td>
              <td data-label={label('measured')}><Health level={level.measured}>{health.measuredAt ? moment(health.measuredAt) : t('headquarters.health.unmeasured')}</Health></td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
