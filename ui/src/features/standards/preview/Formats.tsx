import { Tag } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Preview } from '../../../shared/api/schema'
import { Pills } from '../Pills'

const kinds = ['CONSULTATION', 'RESCUE', 'COMPLAINT'] as const

/** How tickets are recorded: what is filled in, in which order, and the sentence that comes of it. */
export function Formats({ formats }: { formats: Preview['formats'] }) {
  const { t } = useTranslation()
  const [kind, setKind] = useState('')
  const shown = formats.filter(format => kind === '' || format.kind === kind)
  const there = kinds.filter(one => formats.some(format => format.kind === one))
  return (
    <>
      {there.length > 1 && <Pills label={t('standards.preview.section.formats')} chosen={kind} choose={next => setKind(next === kind ? '' : next)} pills={there.map(one => ({ key: one, text: t(`standards.preview.formatKind.${one}`), count: formats.filter(format => format.kind === one).length }))} />}
      <div className="preview-two">
        {shown.map(format => (
          <section key={format.code} className="panel part" aria-label={`${format.code} ${format.title}`}>
            <h2>{format.code} {format.title} <Tag>{t(`standards.preview.formatKind.${format.kind}`)}</Tag></h2>
            <p className="muted" style={{ margin: '0 0 4px' }}>{t('standards.preview.slots')}</p>
            <ol className="slots">
              {format.slots.map(slot => <li key={slot.name} title={t(slot.required ? 'standards.preview.required' : 'standards.preview.optional')}>{slot.label}{slot.required && <span className="needed" aria-label={t('standards.preview.required')}>*</span>} <span className="muted">{t(`standards.preview.slot.${slot.type}`)}</span></li>)}
            </ol>
            <p className="muted" style={{ margin: '8px 0 4px' }}>{t('standards.preview.sample')}</p>
            <blockquote className="script-words">{format.sample}</blockquote>
            {format.fixedAnswer && <p className="wrap" style={{ margin: '6px 0 0' }}><span className="muted">{t('standards.preview.fixedAnswer')}{t('colon')}</span>{format.fixedAnswer}</p>}
          </section>
        ))}
      </div>
    </>
  )
}
