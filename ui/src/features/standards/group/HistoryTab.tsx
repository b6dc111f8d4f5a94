import { ArrowRightOutlined } from '@ant-design/icons'
import { Button, Spin, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Activation } from '../../../shared/api/schema'
import { moment } from '../../../shared/format'
import { Pager } from '../../../shared/ui/Pager'
import { LoadFailed } from '../../../shared/ui/ProblemText'
import { useUrlState } from '../../../shared/urlState'
import { useHistory } from './api/history'
import '../../../shared/ui/plain.css'

const defaults = { store: '', page: 1, size: 50 }

/** Who activated which version where, newest first; of one store, if it is pressed. */
export function HistoryTab({ group, plugin }: { group: string; plugin: string }) {
  const { t } = useTranslation()
  const [state, change] = useUrlState(defaults)
  const list = useHistory(group, plugin, state.store, Math.max(0, state.page - 1), state.size)
  if (list.isError && !list.data) return <LoadFailed failure={list.error} again={() => void list.refetch()} />
  if (!list.data) return <Spin style={{ display: 'block', margin: 48 }} />
  const one = state.store ? list.data.entries[0]?.storeName : undefined
  return (
    <div className="panel hq-table">
      {state.store && <div className="page-head part-head"><b>{one}</b><Button size="small" onClick={() => change({ store: '', page: 1 })}>{t('activation.history.allStores')}</Button></div>}
      {list.data.total === 0 && <p className="muted none">{t('activation.history.none')}</p>}
      {list.data.total > 0 && (
        <table className="plain untickable">
          <thead><tr><th scope="col">{t('activation.history.at')}</th><th scope="col">{t('activation.history.store')}</th><th scope="col">{t('activation.history.change')}</th><th scope="col">{t('activation.history.way')}</th><th scope="col">{t('activation.history.by')}</th></tr></thead>
          <tbody>
            {list.data.entries.map(entry => (
              <tr key={entry.id}>
                <td className="nowrap">{moment(entry.at)}</td>
                <td>{state.store ? <Link to={`/hq/${group}/stores/${entry.store}`}>{entry.storeName}</Link> : <button type="button" className="link-button" onClick={() => change({ store: entry.store, page: 1 })}>{entry.storeName}</button>}</td>
                <td data-label={t('activation.history.change')}><Change entry={entry} /></td>
                <td data-label={t('activation.history.way')}><Tag color={entry.way === 'ROLLBACK' ? 'warning' : undefined}>{t(`activation.history.ways.${entry.way}`)}</Tag></td>
                <td data-label={t('activation.history.by')}>{entry.by}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Pager page={list.data} go={page => change({ page })} resize={size => change({ size, page: 1 })} />
    </div>
  )
}

function Change({ entry: { from, to, latest } }: { entry: Activation }) {
  const { t } = useTranslation()
  const latestNote = latest && <span className="muted">{t('activation.history.latest')}</span>
  if (from == null) return <span className="history-change">{t('activation.history.begins')} <b>{to}</b>{latestNote}</span>
  if (to == null) return <span className="history-change">{t('activation.history.ends')} <span className="muted">{from}</span></span>
  return <span className="history-change"><span className="muted">{from}</span> <ArrowRightOutlined aria-label="→" /> <b>{to}</b>{latestNote}</span>
}
