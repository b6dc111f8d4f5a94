import { Spin } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Entry } from '../../../shared/api/schema'
import { plate } from '../../../shared/format'
import { Pager } from '../../../shared/ui/Pager'
import { PhoneLink } from '../../../shared/ui/Reach'
import { ChannelTag, Job, StateText, When, Why } from './bits'
import type { ListProps } from './ListTable'
import { Proposed, RowMenu } from './RowMenu'

/** That it is still to be made goes without saying. */
const told = (entry: Entry) => entry.state !== 'OPEN' || entry.attempts > 0 || entry.complaint || entry.booking || entry.proposal === 'PROPOSED'

/** The same list on a phone: one card a person, a line a car. */
export function ListCards({ rows, page, today, change, pathOf, selected, select, actions, showStore, loading, empty }: ListProps) {
  const { t } = useTranslation()
  if (rows.length === 0) return loading ? <Spin style={{ display: 'block', margin: 32 }} /> : <div className="panel">{empty}</div>
  const groups = rows.filter(row => row.span > 0)
  return (
    <div aria-busy={loading}>
      <ul className="cards">
        {groups.map(first => {
          const own = rows.slice(rows.indexOf(first), rows.indexOf(first) + first.size)
          const { customer, storeName } = first.entry
          return (
            <li key={first.key} className="panel card">
              <div className="card-head">
                <b>{customer.name}</b>
                {customer.phone && <PhoneLink className="number" number={customer.phone} />}
                {showStore && <span className="muted sub">{storeName}</span>}
              </div>
              {own.map(({ entry, key }) => (
                <div key={key} className={`card-row${entry.state === 'OPEN' ? '' : ' closed'}`}>
                  {actions.canSelect && (
                    <input
                      type="checkbox"
                      aria-label={t('callbacks.list.column.select', { name: customer.name })}
                      checked={selected.includes(key)}
                      onChange={event => select(event.target.checked ? [...selected, key] : selected.filter(other => other !== key))}
                    />
                  )}
                  <Link to={pathOf(entry)} className="card-link plain">
                    <span className="card-line"><ChannelTag channel={entry.channel} /><span className="plate">{plate(entry.vehicle.plate)}</span>
                      <span className="muted">{entry.vehicle.model}</span><When entry={entry} today={today} /></span>
                    <Job entry={entry} today={today} store={false} />
                    <Why entry={entry} today={today} />
                    {told(entry) && <StateText entry={entry} />}
                  </Link>
                  <Proposed entry={entry} actions={actions} />
                  <RowMenu entry={entry} actions={actions} />
                </div>
              ))}
            </li>
          )
        })}
      </ul>
      <Pager page={page} go={number => change({ page: number })} resize={size => change({ size, page: 1 })} />
    </div>
  )
}
