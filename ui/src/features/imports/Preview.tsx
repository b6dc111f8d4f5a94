import { useTranslation } from 'react-i18next'
import type { Import } from '../../shared/api/schema'

/** The first rows as they would be loaded, bad ones with their reason. */
export function Preview({ one }: { one: Import }) {
  const { t } = useTranslation()
  const fields = [...new Set(one.preview.flatMap(row => Object.keys(row.values)))]
  const bad = one.preview.some(row => row.reason)
  const label = (field: string) => one.columns.find(column => column.field === field)?.heading ?? field
  return (
    <section className="panel import-part" aria-label={t('imports.preview.title')}>
      <h2>{t('imports.preview.title')}</h2>
      <div className="import-scroll" tabIndex={0} role="group" aria-label={t('imports.preview.title')}>
        <table className="import-table">
          <thead>
            <tr>
              <th scope="col">{t('imports.preview.line')}</th><th scope="col">{t('imports.preview.action')}</th>
              {bad && <th scope="col">{t('imports.preview.reason')}</th>}
              {fields.map(field => <th scope="col" key={field}>{label(field)}</th>)}
            </tr>
          </thead>
          <tbody>
            {one.preview.map(row => (
              <tr key={row.line} className={row.reason ? 'import-row-bad' : undefined}>
                <td>{row.line}</td>
                <td className="nowrap">{t(`imports.preview.${row.action}` as 'imports.preview.CREATE', row.action)}</td>
                {bad && <td className="import-bad import-reason">{row.reason}</td>}
                {fields.map(field => <td key={field} className="import-cell">{String(row.values[field] ?? '')}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
