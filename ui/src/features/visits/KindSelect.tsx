import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ServiceKind, ServiceKindWords } from '../../shared/api/schema'
import type { WordStep } from '../../shared/api/serviceKinds'

/** What the parts of the page share; `busy` is the word that is being saved. */
export interface WordsProps { words: ServiceKindWords; writable: boolean; busy: string | null; send(step: WordStep): Promise<void> }

const kinds: ServiceKind[] = ['MAINTENANCE', 'SMALL_REPAIR', 'REPAIR', 'CAMPAIGN', 'NONE']

interface Props { label: string; value?: ServiceKind; disabled: boolean; loading?: boolean; choose(kind: ServiceKind): void }

export function KindSelect({ label, value, disabled, loading, choose }: Props) {
  const { t } = useTranslation()
  return (
    <Select className="kind-select" aria-label={label} value={value} disabled={disabled} loading={loading} placeholder={t('visits.unread.choose')}
      popupMatchSelectWidth={false} onChange={choose} options={kinds.map(kind => ({ value: kind, label: t(`visits.kinds.${kind}`) }))} />
  )
}
