import { Input, Spin } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ReviewLine } from '../../../shared/api/schema'
import { moment, thousands } from '../../../shared/format'
import { useSurroundings } from '../../../shared/session'
import { Denied } from '../../../shared/ui/Denied'
import { LoadFailed } from '../../../shared/ui/ProblemText'
import { useUrlState } from '../../../shared/urlState'
import { usePageTitle } from '../../../shared/usePageTitle'
import { Brands, StateTag } from '../bits'
import { Pills } from '../Pills'
import { useReviewLines } from './api/review'
import { usePartnerWords } from './names'
import '../../../shared/ui/plain.css'

const defaults = { state: '', q: '' }
const states = ['UPLOADED', 'PUBLISHED', 'REFUSED', 'WITHDRAWN'] as const

/** What waits to be published, and what was. */
export default function ReviewQueuePage() {
  const { me } = useSurroundings()
  return me.platform.includes('STANDARDS_REVIEW') ? <Queue /> : <Denied />
}

function Queue() {
  const { t } = useTranslation()
  usePageTitle(t('review.title'))
  const [state, change] = useUrlState(defaults)
  const list = useReviewLines()
  const partnerWords = usePartnerWords()
  const lines = list.data ?? []
  const count = (one: string) => lines.filter(line => line.state === one).length
  // Whoever comes without saying what they look for comes to review, unless nothing waits.
  const shown = state.state || (count('UPLOADED') > 0 ? 'UPLOADED' : 'all')
  const q = state.q.trim().toLowerCase()
  const matches = (one: ReviewLine) => (shown === 'all' || one.state === shown) && (q === '' || [one.plugin, one.title, one.provider, one.version, one.partnerName ?? '', ...one.brands].some(text => text.toLowerCase().includes(q)))
  const found = lines.filter(matches)
  return (
    <>
      <div className="page-head">
        <h1>{t('review.title')}</h1>
        <Input.Search allowClear style={{ width: 240 }} aria-label={t('review.search')} placeholder={t('review.search')} value={state.q} maxLength={100} onChange={event => change({ q: event.target.value })} />
        {list.data && <Pills label={t('review.show')} chosen={shown} choose={next => change({ state: next })} pills={[...states.map(one => ({ key: one, text: t(`review.states.${one}`), count: count(one) })), { key: 'all', text: t('review.states.all'), count: lines.length }]} />}
      </div>
      <p className="muted">{t('review.help')}</p>
      {list.isError && !list.data && <LoadFailed failure={list.error} again={() => void list.refetch()} />}
      {list.isPending && <Spin style={{ display: 'block', margin: 48 }} />}
      {list.data && (
        <div className="panel plain-scroll">
          {found.length === 0 && <p className="muted" style={{ padding: 32, margin: 0, textAlign: 'center' }}>{q ? t('review.noMatch') : shown === 'UPLOADED' ? t('review.queueEmpty') : t('review.none')}</p>}
          {found.length > 0 && (
            <table className="plain untickable">
              <thead>
                <tr>
                  <th scope="col">{t('review.column.title')}</th><th scope="col">{t('review.column.version')}</th><th scope="col">{t('review.column.state')}</th><th scope="col">{t('review.column.from')}</th><th scope="col">{t('review.column.warnings')}</th><th scope="col" className="figure">{t('review.column.stores')}</th><th scope="col" className="figure">{t('review.column.groups')}</th><th scope="col">{t('review.column.uploaded')}</th>
                </tr>
              </thead>
              <tbody>
                {found.map(one => (
                  <tr key={`${one.plugin} ${one.version}`}>
                    <td><b>{one.title}</b> <Brands brands={one.brands} /><span className="muted sub">{one.plugin}</span></td>
                    <td><Link to={`/platform/standards/${encodeURIComponent(one.plugin)}/${encodeURIComponent(one.version)}`} aria-label={`${one.title} ${one.version}`}>{one.version}</Link></td>
                    <td><StateTag state={one.state} origin={one.origin} /></td>
                    <td data-label={t('review.column.from')}>{one.partnerName ? t('review.organisation', { name: one.partnerName }) : one.partner ? partnerWords(one.partner) : <span className="muted">{t('review.shipped')}</span>}<span className="muted sub">{one.provider}</span></td>
                    <td data-label={t('review.column.warnings')}>{one.warnings > 0 ? t('review.warnings', { count: one.warnings }) : <span className="muted">{t('review.noWarnings')}</span>}</td>
                    <td className="figure" data-label={t('review.column.stores')}>{thousands(one.stores)}</td>
                    <td className="figure" data-label={t('review.column.groups')}>{thousands(one.groups)}</td>
                    <td data-label={t('review.column.uploaded')}>{moment(one.uploadedAt)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </div>
      )}
    </>
  )
}
