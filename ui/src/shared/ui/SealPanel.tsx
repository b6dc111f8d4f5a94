import type { UseQueryResult } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Verified } from '../api/schema'
import { LoadFailed } from './ProblemText'

/** Whether the last month's entries of a trail are what was sealed. */
export function SealPanel({ check }: { check: UseQueryResult<Verified> }) {
  const { t } = useTranslation()
  if (check.isError) return <LoadFailed failure={check.error} again={() => void check.refetch()} />
  const found = check.data
  if (!found) return <Alert type="info" title={t('audit.seal.checking')} />
  const again = <Button size="small" loading={check.isFetching} onClick={() => void check.refetch()}>{t('audit.seal.again')}</Button>
  if (!found.intact) {
    return (
      <Alert type="error" showIcon title={t('audit.seal.broken')} action={again} description={
        <ul>
          {found.findings.map((one, index) => (
            <li key={index}>{one.day} {t(`audit.seal.kind.${one.kind}`)} {one.position != null && t('audit.seal.place', { position: one.position })} <span className="muted">{one.entry}</span></li>
          ))}
        </ul>} />
    )
  }
  if (!found.sealedThrough) return <Alert type="info" title={t('audit.seal.none')} action={again} />
  return (
    <Alert type="success" showIcon title={t('audit.seal.intact', { seals: found.seals, entries: found.entries, day: found.sealedThrough })} action={again}
      description={<span className="muted" style={{ overflowWrap: 'anywhere' }}>{t('audit.seal.hash', { hash: found.hash ?? '' })}
        {found.late > 0 && ` · ${t('audit.seal.late', { count: found.late })}`}</span>} />
  )
}
