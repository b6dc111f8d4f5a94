import { Alert, Checkbox, DatePicker, Input, Segmented, Select } from 'antd'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import dayjs from 'dayjs'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { Outcome, Staff, Work } from '../../../shared/api/schema'
import { dayOf, instant, moment, timeOf } from '../../../shared/format'
import DayCalendar from '../../../shared/ui/DayCalendar'
import { quickTimes } from './agreed'
import type { Missing } from './draft'
import { outcomeKeys, outcomesOf, written } from './outcomes'
import type { WorkForm } from './useWorkForm'

export type TextField = 'stateOfCar' | 'opinion' | 'remarks'
export type TextRefs = Record<TextField, RefObject<TextAreaRef | null>>

interface Props {
  work: Work; form: WorkForm; now: string; zone: string; texts: TextRefs; missing: Missing | null; staff: Staff[]; disabled: boolean
  errors: Record<string, string>; siblings: number; together: boolean; setTogether(on: boolean): void
}

/** Nobody is called at these hours. */
const night = [0, 1, 2, 3, 4, 5, 6, 22, 23]

/** Everything about the attempt besides the scores: what was said and how it ended. */
export function OutcomePanel(props: Props) {
  const { work, form, texts, disabled, errors } = props
  const { t } = useTranslation()
  const { draft, change } = form
  const channel = work.entry.channel
  const area = (field: TextField, label: string, key: string, rows: number, placeholder?: string) => (
    <div className="field">
      <label htmlFor={`work-${field}`}>{label} <kbd aria-hidden="true">{key}</kbd></label>
      <Input.TextArea id={`work-${field}`} ref={texts[field]} autoSize={{ minRows: rows, maxRows: 6 }} disabled={disabled}
        placeholder={placeholder} value={draft[field]} status={errors[field] ? 'error' : undefined} aria-invalid={Boolean(errors[field])}
        onChange={event => change({ [field]: event.target.value })} />
      {errors[field] && <span className="field-error" role="alert">{errors[field]}</span>}
    </div>
  )
  return (
    <section aria-label={t('callbacks.work.form.outcome')} className="outcome">
      {channel === 'VISIT' && (
        <Segmented block disabled={disabled} aria-label={t('callbacks.work.form.way')} value={draft.ahead ? 'ahead' : 'visit'}
          onChange={way => change({ ahead: way === 'ahead' })}
          options={[{ value: 'visit', label: t('callbacks.work.form.visit') }, { value: 'ahead', label: t('callbacks.work.form.ahead') }]} />
      )}
      {!written(channel) && (
        <>
          {area('stateOfCar', t('callbacks.work.form.state'), 'S', 1, t('callbacks.work.form.stateHint'))}
          <div className="picks">
            {(['good', 'same', 'other'] as const).map(pick => (
              <button key={pick} type="button" className="pick" disabled={disabled}
                onClick={() => change({ stateOfCar: t(`callbacks.work.statePick.${pick}`) })}>{t(`callbacks.work.statePick.${pick}`)}</button>
            ))}
          </div>
          {area('opinion', t('callbacks.work.form.opinion'), 'P', 1)}
        </>
      )}
      {channel === 'VISIT' && !draft.ahead && <Visitor {...props} />}
      {area('remarks', t('callbacks.work.form.remarks'), 'M', 1)}
      <Outcomes {...props} />
      {(draft.outcome === 'INCONVENIENT' || (draft.ahead && draft.outcome === 'DONE')) && <Agreed {...props} />}
      {errors.agreedAt && <span className="field-error" role="alert">{errors.agreedAt}</span>}
      {props.siblings > 0 && draft.outcome && draft.outcome !== 'DONE' && (
        <Checkbox checked={props.together} onChange={event => props.setTogether(event.target.checked)}>
          {t('callbacks.work.together', { count: props.siblings })}
        </Checkbox>
      )}
      {props.missing && <Alert type="warning" showIcon title={t(`callbacks.work.need.${props.missing}`)} />}
    </section>
  )
}

function Outcomes({ work, form, disabled }: Props) {
  const { t } = useTranslation()
  const channel = work.entry.channel
  const text = (outcome: Outcome) => (outcome === 'DONE' && written(channel) ? t('callbacks.work.message.sent') : t(`outcome.${outcome}`))
  return (
    <fieldset className="outcomes" disabled={disabled}>
      <legend className="visually-hidden">{t('callbacks.work.form.outcome')}</legend>
      {outcomesOf(channel).map(outcome => (
        <label key={outcome} className={`outcome-choice outcome-${outcome}`}>
          <input type="radio" name="outcome" checked={form.draft.outcome === outcome} onChange={() => form.choose(outcome)} />
          <span>{text(outcome)} <kbd aria-hidden="true">{outcomeKeys[outcome].toUpperCase()}</kbd></span>
        </label>
      ))}
    </fieldset>
  )
}

function Agreed({ form, now, zone, disabled }: Props) {
  const { t } = useTranslation()
  const chosen = form.draft.agreedAt
  const today = dayOf(now)
  return (
    <fieldset className="agreed-at" disabled={disabled}>
      <legend>{t('callbacks.work.form.agreedAt')} {chosen && <b className="agreed">{moment(chosen, today)}</b>}</legend>
      <div className="picks">
        {quickTimes(now, zone).map(({ quick, at }, index) => (
          <button key={quick} type="button" className="pick" aria-pressed={chosen === at} autoFocus={index === 0 && !chosen}
            onClick={() => form.change({ agreedAt: at })}>{t(`callbacks.work.quick.${quick}`)}</button>
        ))}
        <DatePicker
          aria-label={t('callbacks.work.quick.own')}
          placeholder={t('callbacks.work.quick.own')}
          size="small"
          showNow={false}
          showTime={{ format: 'HH:mm', minuteStep: 15, hideDisabledOptions: true, disabledTime: () => ({ disabledHours: () => night }) }}
          format="MM-DD HH:mm"
          minDate={dayjs(today)}
          value={chosen ? dayjs(`${dayOf(chosen)}T${timeOf(chosen)}`) : null}
          onChange={value => form.change({ agreedAt: value ? instant(value.format('YYYY-MM-DD'), value.format('HH:mm'), zone) : null })}
        />
      </div>
    </fieldset>
  )
}

function Visitor({ form, staff, disabled, now, errors }: Props) {
  const { t } = useTranslation()
  const { draft, change } = form
  const post = (person: Staff | undefined) => (person?.posts[0] ? t(`post.${person.posts[0]}` as 'post.CALLBACK_AGENT', person.posts[0]) : '')
  return (
    <div className="visitor">
      <div className="field">
        <label htmlFor="work-visitor">{t('callbacks.work.form.visitor')}</label>
        <Select id="work-visitor" mode="tags" maxCount={1} disabled={disabled} status={errors['visitor.name'] ? 'error' : undefined}
          value={draft.visitor ? [draft.visitor] : []} options={staff.map(person => ({ value: person.name, label: person.name }))}
          onChange={([name = '']: string[]) => change({ visitor: name, visitorTitle: post(staff.find(person => person.name === name)) || draft.visitorTitle })} />
      </div>
      <div className="field">
        <label htmlFor="work-title">{t('callbacks.work.form.visitorTitle')}</label>
        <Input id="work-title" maxLength={60} disabled={disabled} value={draft.visitorTitle} onChange={event => change({ visitorTitle: event.target.value })} />
      </div>
      <div className="field">
        <label htmlFor="work-visited">{t('callbacks.work.form.visitedOn')}</label>
        <DayCalendar id="work-visited" label={t('callbacks.work.form.visitedOn')} width="100%" size="middle" max={dayOf(now)} disabled={disabled} value={draft.visitedOn}
          change={visitedOn => change({ visitedOn })} />
        {errors.visitedOn && <span className="field-error" role="alert">{errors.visitedOn}</span>}
      </div>
    </div>
  )
}

/** Complaint and booking, whatever the outcome. */
export function Flags({ form }: { form: WorkForm }) {
  const { t } = useTranslation()
  const { draft, change } = form
  return (
    <div className="flags" role="group" aria-label={t('callbacks.work.form.flags')}>
      {(['complaint', 'booking'] as const).map(flag => (
        <label key={flag} className={`flag flag-${flag}`} title={t(`callbacks.work.${flag}Hint`)}>
          <input type="checkbox" checked={draft[flag]} onChange={event => change({ [flag]: event.target.checked })} />
          <span>{t(`flag.${flag}`)} <kbd aria-hidden="true">{flag === 'complaint' ? 'C' : 'K'}</kbd></span>
        </label>
      ))}
    </div>
  )
}
