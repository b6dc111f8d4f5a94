import { Button } from 'antd'
import { CloseOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import type { Survey } from '../../../shared/api/schema'
import { scale } from './scoring'
import type { WorkForm } from './useWorkForm'

/** Q1–Q5 with one key each. The question that is up is marked; an answer leads on to the next. */
export function SurveyPanel({ survey, form, disabled }: { survey: Survey; form: WorkForm; disabled: boolean }) {
  const { t } = useTranslation()
  const scores = scale(survey)
  return (
    <section aria-label={t('callbacks.work.survey.title')} className="survey">
      <div className="section-head">
        <h2>{survey.title || t('callbacks.work.survey.title')}</h2>
        <span className="muted sub">{t('callbacks.work.survey.help')}</span>
      </div>
      {survey.questions.map((question, index) => {
        const answer = form.draft.answers[question.code]
        const up = form.question === index && !disabled
        return (
          <fieldset key={question.code} className={`question${up ? ' question-up' : ''}`} aria-current={up ? 'step' : undefined} disabled={disabled}>
            <legend><b>{question.code}</b> {question.wording} <span className="muted factor">{question.factor}</span></legend>
            <div className="scores">
              {[...scores, null].map(score => (
                <label key={String(score)} className={`score${score === null ? ' score-na' : ''}${score !== null && score <= survey.alarmAt ? ' score-low' : ''}`}>
                  <input
                    type="radio"
                    name={question.code}
                    checked={answer === score}
                    onChange={() => form.answer(index, score)}
                    onFocus={() => form.ask(index)}
                  />
                  <span>{score === null ? t('callbacks.work.survey.na') : score}</span>
                </label>
              ))}
              {answer !== undefined && !disabled && (
                <Button type="text" size="small" icon={<CloseOutlined />} aria-label={`${t('callbacks.work.survey.clear')} ${question.code}`}
                  tabIndex={-1} onClick={() => form.answer(index, undefined)} />
              )}
            </div>
          </fieldset>
        )
      })}
    </section>
  )
}
