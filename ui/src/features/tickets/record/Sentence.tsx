import { useTranslation } from 'react-i18next'
import type { TicketFormat } from '../../../shared/api/schema'
import { type Draft, missingIn } from './draft'
import { piecesOf } from './sentence'

interface Props { format: TicketFormat; draft: Draft; points?: number }

/** The format's sentence as it grows, with what is missing by name. */
export function Sentence({ format, draft, points }: Props) {
  const { t } = useTranslation()
  const missing = missingIn(draft, format)
  return (
    <section className="panel sentence" aria-label={t('tickets.record.sentence')}>
      <p className="sentence-words" lang="zh">
        {piecesOf(format, draft.slots).map(piece => ('words' in piece
          ? <span key={`w${piece.words}`}>{piece.words}</span>
          : piece.value !== '' ? <b key={piece.slot}>{piece.value}</b>
            : <mark key={piece.slot} className={piece.required ? 'lacking' : undefined}>{piece.label}</mark>))}
      </p>
      <p className="sentence-state">
        <span className={missing.length > 0 ? 'lacks' : 'muted'}>{missing.length > 0 ? t('tickets.record.missing', { missing: missing.join(t('and')) }) : t('tickets.record.complete')}</span>
        {points !== undefined && <span className="number">{t('tickets.record.points', { total: points })}</span>}
      </p>
      {format.fixedAnswer && <p className="muted">{t('tickets.record.fixed', { answer: format.fixedAnswer })}</p>}
    </section>
  )
}
