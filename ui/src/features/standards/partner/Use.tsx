import { useTranslation } from 'react-i18next'
import type { UseCounts } from '../../../shared/api/schema'
import { thousands } from '../../../shared/format'

/** A count that may be too small to be told. */
export function Count({ use, of }: { use: UseCounts; of: 'stores' | 'groups' | 'calls' | 'failures' }) {
  const { t } = useTranslation()
  const value = use[of]
  if (!use.countedAt) return <span className="muted">{t('partner.uncounted')}</span>
  // Of fewer than five stores nothing is told, not even how often they ask.
  if (value == null) return <span className="muted">{of === 'stores' || of === 'groups' ? t('partner.under') : '–'}</span>
  return <span>{thousands(value)}</span>
}
