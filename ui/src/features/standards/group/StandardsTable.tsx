import { CaretDownOutlined, CaretUpOutlined } from '@ant-design/icons'
import { Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { thousands } from '../../../shared/format'
import { Brands, Failures, HealthMarks, Slowness, StateTag } from '../bits'
import type { Sort, Standard } from './ordering'
import '../../../shared/ui/plain.css'
import './group.css'

interface Props { group: string; standards: Standard[]; sort: Sort; descending: boolean; sortBy(sort: Sort, descending: boolean): void }

const columns: { name: 'title' | 'state' | 'origin' | 'stores' | 'calls' | 'failures' | 'slowness'; sort?: Sort; figure?: true }[] = [
  { name: 'title', sort: 'brand' }, { name: 'state' }, { name: 'origin' }, { name: 'stores', sort: 'stores', figure: true }, { name: 'calls', figure: true },
  { name: 'failures', sort: 'failures', figure: true }, { name: 'slowness', sort: 'slowness', figure: true },
]

/** One part per standard, a row per version. A plain table, as headquarters' stores are. */
export function StandardsTable({ group, standards, sort, descending, sortBy }: Props) {
  const { t } = useTranslation()
  const label = (name: typeof columns[number]['name']) => t(`activation.column.${name}`)
  const press = (by: Sort) => sortBy(by, by === sort ? !descending : by !== 'brand')
  return (
    <div className="panel hq-table">
      <table className="plain untickable standards">
        <thead>
          <tr>
            {columns.map(column => (
              <th key={column.name} scope="col" className={column.figure && 'figure'} aria-sort={column.sort === sort ? (descending ? 'descending' : 'ascending') : undefined}>
                {column.sort
                  ? <button type="button" className="sort" onClick={() => press(column.sort!)}>{label(column.name)} {column.sort === sort && (descending ? <CaretDownOutlined /> : <CaretUpOutlined />)}</button>
                  : label(column.name)}
              </th>
            ))}
          </tr>
        </thead>
        {standards.map(one => (
          <tbody key={one.plugin}>
            <tr className="standard-row">
              <th scope="rowgroup" colSpan={columns.length}>
                <Link className="name" to={`/hq/${group}/standards/${encodeURIComponent(one.plugin)}`}>{one.title}</Link>
                <Brands brands={one.brands} />
                <span className="muted">{t('activation.provider', { provider: one.provider || t('none') })}</span>
              </th>
            </tr>
            {one.versions.map(version => (
              <tr key={version.version}>
                <td>
                  <Link to={`/hq/${group}/standards/${encodeURIComponent(one.plugin)}?version=${encodeURIComponent(version.version)}`} aria-label={`${one.title} ${version.version}`}>{version.version}</Link>
                  <span className="tags standard-marks">{version.newest && <Tag color="blue">{t('standards.newest')}</Tag>}<HealthMarks health={version.health} /></span>
                </td>
                <td><StateTag state={version.state} origin={version.origin} /></td>
                <td className="muted">{t(`standards.origin.${version.origin}`)}</td>
                <td className="figure" data-label={label('stores')}>{version.stores > 0 ? <b>{thousands(version.stores)}</b> : <span className="muted">{t('activation.noneOn')}</span>}{version.beneath > 0 && <span className="muted sub">{t('activation.beneath', { count: version.beneath })}</span>}</td>
                <td className="figure" data-label={label('calls')}>{version.health.calls > 0 ? thousands(version.health.calls) : <span className="muted">–</span>}</td>
                <td className="figure" data-label={label('failures')}><Failures health={version.health} /></td>
                <td className="figure" data-label={label('slowness')}><Slowness health={version.health} /></td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

