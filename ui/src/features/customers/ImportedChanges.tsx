import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Correction, CorrectionField } from '../../shared/api/schema'
import { thousands } from '../../shared/format'
import { LoadFailed } from '../../shared/ui/ProblemText'
import { useChanges } from './api/corrections'

/** How many values of each field an import changed. */
export function ChangeCounts({ correction }: { correction: Correction }) {
  const { t } = useTranslation()
  return <>{Object.entries(correction.changes).map(([field, count]) => `${t(`correctionField.${field as CorrectionField}`)} ${thousands(count)}`).join(' · ')}</>
}

/** Some of what an import changed, value by value. */
export function ImportedChanges({ correction }: { correction: Correction }) {
  const { t } = useTranslation()
  const list = useChanges(correction.storeId, correction.id)
  if (list.isError) return <LoadFailed failure={list.error} again={() => void list.refetch()} />
  if (!list.data) return <Skeleton active title={false} />
  return (
    <>
      <ul className="imported-changes">
        {list.data.entries.map(one => (
          <li key={one.id}>
            {one.customerId ? <Link className="text-link" to={`/customers/${one.storeId}/${one.customerId}`}>{one.subject}</Link> : one.subject}
            <span className="muted"> {t(`correctionField.${one.field}`)} {one.oldValue ?? t('none')} → </span><b>{one.newValue}</b>
            {one.state === 'SUPERSEDED' && <span className="muted"> {t('customers.corrections.state.SUPERSEDED')}</span>}
          </li>
        ))}
      </ul>
      {list.data.total > list.data.entries.length && <p className="muted">{t('customers.corrections.more', { count: list.data.total - list.data.entries.length })}</p>}
    </>
  )
}
