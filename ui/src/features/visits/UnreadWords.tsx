import { useTranslation } from 'react-i18next'
import { KindSelect, type WordsProps } from './KindSelect'

/** Words that occurred and that nobody can read; choosing a kind saves it at once. */
export function UnreadWords({ words, writable, busy, send }: WordsProps) {
  const { t } = useTranslation()
  return (
    <section className="panel kind-part" aria-label={t('visits.unread.title')}>
      <h2>{t('visits.unread.title')} {words.unread.length > 0 && <b className="kind-count">{words.unread.length}</b>}</h2>
      {words.unread.length === 0
        ? <p className="muted">{t('visits.unread.none')}</p>
        : (
          <>
            <p className="muted">{t('visits.unread.help')}</p>
            <ul className="kind-words">
              {words.unread.map(({ word, orders }) => (
                <li key={word}>
                  <b>{word}</b>
                  <span className="muted nowrap">{t('visits.unread.orders', { count: orders })}</span>
                  <KindSelect label={`${t('visits.own.kind')}${t('colon')}${word}`} disabled={!writable || busy !== null} loading={busy === word}
                    choose={kind => void send({ word, kind }).catch(() => undefined)} />
                </li>
              ))}
            </ul>
          </>
        )}
    </section>
  )
}
