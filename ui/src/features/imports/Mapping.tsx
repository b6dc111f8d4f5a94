import { Alert, Button, Checkbox, Select, Space } from 'antd'
import { Fragment, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Import } from '../../shared/api/schema'
import { useImportFields } from './api/imports'
import { AskFieldWords, FieldWords } from './FieldWords'

interface Props { one: Import; writable: boolean; busy: boolean; apply(columns: Record<string, string | null>, save: boolean): void }

/** Which column is read as what. Recognised by the platform, corrected by whoever knows the export. */
export function Mapping({ one, writable, busy, apply }: Props) {
  const { t } = useTranslation()
  const fields = useImportFields(one.storeId, one.kind ?? 'SERVICE').data ?? []
  const [mapped, setMapped] = useState<Record<number, string | null>>(() => Object.fromEntries(one.columns.map(column => [column.index, column.field ?? null])))
  const [save, setSave] = useState(true)
  const used = Object.values(mapped).filter(field => field !== null)
  const lacking = fields.filter(field => field.needed && !used.includes(field.field))
  const twice = fields.find(field => used.filter(name => name === field.field).length > 1)
  const chosen = (column: number) => fields.find(field => field.field === mapped[column])
  const changed = one.columns.some(column => mapped[column.index] !== (column.field ?? null))
  return (
    <section className="panel import-part" aria-label={t('imports.mapping.title')}>
      <h2>{t('imports.mapping.title')}</h2>
      <p className="muted">{t('imports.mapping.hint')}</p>
      <div className="import-scroll">
        <table className="import-table import-columns">
          <thead><tr><th scope="col">{t('imports.mapping.heading')}</th><th scope="col">{t('imports.mapping.sample')}</th><th scope="col">{t('imports.mapping.field')}</th></tr></thead>
          <tbody>
            {one.columns.map(column => (
              <tr key={column.index}>
                <td>{column.heading}</td>
                <td className="muted">{column.sample}</td>
                <td className="import-as">
                  <Select size="small" aria-label={`${t('imports.mapping.field')}${t('colon')}${column.heading}`} disabled={!writable} showSearch={{ optionFilterProp: 'label' }}
                    value={mapped[column.index] ?? ''} onChange={field => setMapped({ ...mapped, [column.index]: field === '' ? null : field })}
                    options={[{ value: '', label: t('imports.mapping.ignore') },
                      ...fields.map(field => ({ value: field.field, label: field.needed ? t('beside', { text: field.label, note: t('imports.mapping.needed') }) : field.label }))]} />
                  {chosen(column.index) && <AskFieldWords field={chosen(column.index)!} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <details className="import-words">
        <summary>{t('imports.mapping.words')}</summary>
        <dl className="facts wide-facts">
          {fields.map(field => (
            <Fragment key={field.field}>
              <dt>{field.label}</dt>
              <dd><FieldWords field={field} /></dd>
            </Fragment>
          ))}
        </dl>
      </details>
      {lacking.length > 0 && <Alert type="warning" showIcon title={t('imports.mapping.missing', { fields: lacking.map(field => field.label).join(t('and')) })} />}
      {twice && <Alert type="warning" showIcon title={t('imports.mapping.twice', { field: twice.label })} />}
      {writable && (
        <Space style={{ marginTop: 8 }}>
          <Button type={changed ? 'primary' : 'default'} disabled={!changed || twice !== undefined} loading={busy} onClick={() => apply(mapped, save)}>{t('imports.mapping.apply')}</Button>
          <Checkbox checked={save} onChange={event => setSave(event.target.checked)}>{t('imports.mapping.save')}</Checkbox>
        </Space>
      )}
    </section>
  )
}
