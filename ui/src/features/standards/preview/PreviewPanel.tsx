import type { UseQueryResult } from '@tanstack/react-query'
import { Alert, Spin } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Preview } from '../../../shared/api/schema'
import { LoadFailed } from '../../../shared/ui/ProblemText'
import { Pills } from '../Pills'
import { Formats } from './Formats'
import { FormSheet } from './FormSheet'
import { ImportWords } from './ImportWords'
import { Levels } from './Levels'
import { Messages } from './Messages'
import { Scripts } from './Scripts'
import { Surveys } from './Surveys'
import './preview.css'

const sections = ['scripts', 'messages', 'surveys', 'forms', 'formats', 'levels', 'imports'] as const
type Section = typeof sections[number]

/** What a store's people will say, send, ask, print and fill in, with a made-up customer. */
export function PreviewPanel({ preview, shown, show }: { preview: UseQueryResult<Preview>; shown: string; show(section: string): void }) {
  const { t } = useTranslation()
  if (preview.isError && !preview.data) return <LoadFailed failure={preview.error} again={() => void preview.refetch()} />
  if (!preview.data) return <Spin style={{ display: 'block', margin: 48 }} />
  const { scripts, messages, surveys, forms, formats, levels, importWords, serviceKinds, unanswered } = preview.data
  const counts: Record<Section, number> = {
    scripts: scripts.length, messages: messages.length, surveys: surveys.length, forms: forms.length, formats: formats.length, levels: levels.length, imports: importWords.length + serviceKinds.length,
  }
  const full = sections.filter(section => counts[section] > 0)
  const section = full.find(one => one === shown) ?? full[0]
  const content = (): ReactNode => {
    switch (section) {
      case 'scripts': return <Scripts scripts={scripts} />
      case 'messages': return <Messages messages={messages} />
      case 'surveys': return <Surveys surveys={surveys} />
      case 'forms': return <div className="papers">{forms.map(form => <FormSheet key={form.code} form={form} />)}</div>
      case 'formats': return <Formats formats={formats} />
      case 'levels': return <Levels levels={levels} />
      case 'imports': return <ImportWords columns={importWords} kinds={serviceKinds} />
      case undefined: return <p className="muted">{t('standards.preview.nothing')}</p>
    }
  }
  return (
    <div className="preview">
      <p className="muted" style={{ margin: 0 }}>{t('standards.preview.help')}</p>
      {unanswered.length > 0 && <Alert type="warning" showIcon title={t('standards.preview.unanswered')} description={<ul className="reasons">{unanswered.map(one => <li key={one.part} className="wrap">{t(`standards.part.${one.part}`)}{t('colon')}{one.why}</li>)}</ul>} />}
      {full.length > 0 && <Pills label={t('standards.preview.title')} chosen={section ?? ''} choose={show} pills={full.map(one => ({ key: one, text: t(`standards.preview.section.${one}`), count: counts[one] }))} />}
      {content()}
    </div>
  )
}
