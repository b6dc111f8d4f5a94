import { Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Attempt } from '../../../shared/api/schema'
import { moment } from '../../../shared/format'

/** What was tried and said before, newest first. */
export function Attempts({ attempts, today }: { attempts: Attempt[]; today: string }) {
  const { t } = useTranslation()
  return (
    <section className="panel attempts" aria-label={t('callbacks.work.file.attempts')}>
      <h2>{t('callbacks.work.file.attempts')}</h2>
      {attempts.length === 0 && <p className="muted">{t('callbacks.work.file.noAttempts')}</p>}
      <ol>
        {attempts.toSorted((one, other) => other.at.localeCompare(one.at)).map(attempt => (
          <li key={attempt.at}>
            <b>{moment(attempt.at, today)}</b> {attempt.agent} · {t(`channel.${attempt.channel}`)} · <b>{t(`outcome.${attempt.outcome}`)}</b>
            {attempt.agreedAt && ` → ${moment(attempt.agreedAt, today)}`}
            {attempt.complaint && <Tag variant="solid" color="#a8071a">{t('flag.complaint')}</Tag>}
            {attempt.booking && <Tag variant="solid" color="#0958d9">{t('flag.booking')}</Tag>}
            {Object.keys(attempt.answers ?? {}).length > 0 && (
              <span className="sub number">{Object.entries(attempt.answers).map(([code, score]) => `${code} ${score ?? t('callbacks.work.survey.na')}`).join('　')}</span>
            )}
            {[attempt.stateOfCar, attempt.opinion, attempt.remarks].filter(Boolean).map(text => <span key={text} className="sub">{text}</span>)}
          </li>
        ))}
      </ol>
    </section>
  )
}
