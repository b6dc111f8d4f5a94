import { Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Preview } from '../../../shared/api/schema'
import '../../../shared/ui/plain.css'

/** By which words columns and kinds of service are known in the exports of this brand's stores. */
export function ImportWords({ columns, kinds }: { columns: Preview['importWords']; kinds: Preview['serviceKinds'] }) {
  const { t } = useTranslation()
  return (
    <div className="preview-two">
      {columns.length > 0 && <Words title={t('standards.preview.columns')} first={t('standards.preview.column')} rows={columns.map(one => ({ name: t(`standards.preview.field.${one.field}`), words: one.words }))} />}
      {kinds.length > 0 && <Words title={t('standards.preview.kinds')} first={t('standards.preview.kinds')} rows={kinds.map(one => ({ name: t(`kind.${one.kind}`), words: one.words }))} />}
    </div>
  )
}

function Words({ title, first, rows }: { title: string; first: string; rows: { name: string; words: string[] }[] }) {
  const { t } = useTranslation()
  return (
    <section className="panel" aria-label={title}>
      <table className="plain untickable settled">
        <thead><tr><th>{first}</th><th>{t('standards.preview.words')}</th></tr></thead>
        <tbody>{rows.map(row => <tr key={row.name}><td><b>{row.name}</b></td><td><span className="tags">{row.words.map(word => <Tag key={word}>{word}</Tag>)}</span></td></tr>)}</tbody>
      </table>
    </section>
  )
}
