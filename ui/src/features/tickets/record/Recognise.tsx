import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecognisedFormat } from '../../../shared/api/schema'
import { ProblemText } from '../../../shared/ui/ProblemText'
import { useRecognise } from '../api/formats'

interface Props { store: string; brand: string; take(found: RecognisedFormat): void }

/** A sentence or a few words tell which format is meant; what can be read from them is filled in. */
export function Recognise({ store, brand, take }: Props) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const recognise = useRecognise(store, brand)
  const ask = () => {
    if (text.trim() === '') return
    recognise.mutate(text.trim(), { onSuccess: found => { if (found[0]?.exact) take(found[0]) } })
  }
  return (
    <div className="recognise">
      <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} aria-label={t('tickets.record.recogniseLabel')} placeholder={t('tickets.record.recognisePlaceholder')} maxLength={4000} value={text} onChange={event => setText(event.target.value)}
        onKeyDown={event => { if (event.key === 'Enter' && !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.nativeEvent.isComposing) { event.preventDefault(); ask() } }} />
      <Button onClick={ask} loading={recognise.isPending}>{t('tickets.record.recognise')}</Button>
      <div className="candidates" role="status">
        {recognise.isError && <ProblemText failure={recognise.error} />}
        {recognise.data?.length === 0 && <span className="muted">{t('tickets.record.none')}</span>}
        {recognise.data?.map(found => (
          <Button key={found.format} size="small" onClick={() => take(found)}>
            {found.format} {found.title} <span className="muted">{found.exact ? t('tickets.record.exact') : t('tickets.record.alike', { likeness: found.likeness })}</span>
          </Button>
        ))}
      </div>
    </div>
  )
}
