import { QuestionCircleOutlined } from '@ant-design/icons'
import { Button, Popover } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ImportField } from '../../shared/api/schema'

/** Which headings are read as a field, and who says so: the platform, or a standard of the store. */
export function FieldWords({ field }: { field: ImportField }) {
  const { t } = useTranslation()
  const sources = [{ plugin: '', title: t('imports.mapping.platform'), words: field.synonyms }, ...field.standards]
  return sources.filter(one => one.words.length > 0).map(one => (
    <span key={one.plugin} className="import-source wrap"><span className="muted">{one.title}{t('colon')}</span>{one.words.join(t('and'))}</span>
  ))
}

/** The same where it is asked for, beside what a column is read as. */
export function AskFieldWords({ field }: { field: ImportField }) {
  const { t } = useTranslation()
  const title = t('imports.mapping.wordsOf', { field: field.label })
  return (
    <Popover trigger="click" placement="bottomRight" title={title} content={<div className="import-words-of"><FieldWords field={field} /></div>}>
      <Button type="text" size="small" className="import-ask" icon={<QuestionCircleOutlined />} aria-label={title} />
    </Popover>
  )
}
