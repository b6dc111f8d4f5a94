import { useTranslation } from 'react-i18next'
import type { ServiceKindWords } from '../../shared/api/schema'

/** What every store understands from the beginning; those the store reads otherwise are struck out. */
export function ShippedWords({ words }: { words: ServiceKindWords }) {
  const { t } = useTranslation()
  const own = new Map(words.words.map(one => [one.word, one.kind]))
  return (
    <section className="panel kind-part" aria-label={t('visits.shipped.title')}>
      <h2>{t('visits.shipped.title')}</h2>
      <p className="muted">{t('visits.shipped.help')}</p>
      <dl className="kind-shipped">
        {words.shipped.map(({ kind, words: common }) => (
          <div key={kind}>
            <dt>{t(`visits.kinds.${kind}`)}</dt>
            <dd>{common.map(word => ((own.get(word) ?? kind) === kind ? <span key={word}>{word}</span> : <del key={word}>{word}</del>))}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
