import { useTranslation } from 'react-i18next'
import type { Preview } from '../../../shared/api/schema'

type Survey = Preview['surveys'][number]

/** Surveys are often the same for several channels: then they are shown once. */
export function sameSurveys(surveys: Survey[]): { survey: Survey; asked: Pick<Survey, 'occasion' | 'channel'>[] }[] {
  const content = ({ title, lowest, highest, alarmAt, questions }: Survey) => JSON.stringify([title, lowest, highest, alarmAt, questions])
  return [...Map.groupBy(surveys, content).values()].map(same => ({ survey: same[0], asked: same.map(({ occasion, channel }) => ({ occasion, channel })) }))
}

/** What is asked, on which scale, and from which score on somebody must react. */
export function Surveys({ surveys }: { surveys: Survey[] }) {
  const { t } = useTranslation()
  return (
    <div className="preview-two">
      {sameSurveys(surveys).map(({ survey, asked }) => (
        <section key={asked.map(one => one.occasion + one.channel).join()} className="panel part" aria-label={survey.title}>
          <h2>{survey.title}</h2>
          <p className="muted">{asked.map(one => `${t(`occasion.${one.occasion}`)} · ${t(`channel.${one.channel}`)}`).join(t('standards.and'))}</p>
          <p className="scale-line">
            <span>{t('standards.preview.scale', { lowest: survey.lowest, highest: survey.highest })}</span><b className="alarm-words">{t('standards.preview.alarm', { score: survey.alarmAt })}</b>
          </p>
          <ol className="questions">
            {survey.questions.map(question => (
              <li key={question.code}>
                <span className="question-code">{question.code}</span>
                <span className="wrap">{question.wording}<span className="muted sub">{t('standards.preview.factor')}{t('colon')}{question.factor}</span></span>
                <Scale survey={survey} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

function Scale({ survey: { lowest, highest, alarmAt } }: { survey: Survey }) {
  const { t } = useTranslation()
  const scores = Array.from({ length: Math.min(11, highest - lowest + 1) }, (_, index) => lowest + index)
  return (
    <span className="scale" aria-hidden="true">
      {scores.map(score => <span key={score} className={score <= alarmAt ? 'scale-box scale-alarm' : 'scale-box'}>{score}</span>)}
      <span className="scale-box scale-wide">{t('standards.preview.notApplicable')}</span>
    </span>
  )
}
