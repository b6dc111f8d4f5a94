import { Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ImportCounts, ImportState } from '../../shared/api/schema'
import { thousands } from '../../shared/format'

const colours: Record<ImportState, string> = {
  CHECKING: '#595959', READY: '#ad4e00', REFUSED: '#a8071a', LOADING: '#0958d9', LOADED: '#237804', UNDOING: '#595959', UNDONE: '#595959', FAILED: '#a8071a',
}

export function ImportStateTag({ state }: { state: ImportState }) {
  const { t } = useTranslation()
  return <Tag variant="solid" color={colours[state]}>{t(`imports.state.${state}`)}</Tag>
}

export function CountLine({ counts }: { counts: ImportCounts }) {
  const { t } = useTranslation()
  const shown = (['rows', 'creates', 'updates', 'unchanged', 'bad', 'remarks', 'skipped'] as const).filter(name => name === 'rows' || counts[name] > 0)
  return (
    <span className="import-counts">
      {shown.map(name => <span key={name} className={name === 'bad' ? 'import-bad' : undefined}>{t(`imports.counts.${name}`)} <b>{thousands(counts[name])}</b></span>)}
    </span>
  )
}
