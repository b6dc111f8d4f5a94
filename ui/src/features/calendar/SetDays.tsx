import { Alert, App, Button, DatePicker, Drawer, Input, Radio, Space } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../shared/api/client'
import type { NationalDay } from '../../shared/api/schema'
import { Field, FieldSet } from '../../shared/ui/Field'
import { ProblemText } from '../../shared/ui/ProblemText'
import { useSetDays } from './api/nationalDays'
import { daysOf, MOST } from './daysOf'

const kinds = ['HOLIDAY', 'WORKING', 'ORDINARY'] as const
const written = (day: Dayjs | null) => day?.format('YYYY-MM-DD')

/** Says what a day is, or each of the days of a holiday. `standing`: the day to be changed. */
export default function SetDays({ country, year, standing, done }: { country: string; year: number; standing?: NationalDay; done(): void }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const set = useSetDays(country)
  const [first, setFirst] = useState(standing?.day)
  const [last, setLast] = useState<string>()
  const [kind, setKind] = useState<NationalDay['kind']>(standing?.kind ?? 'HOLIDAY')
  const [name, setName] = useState(standing?.name ?? '')
  const [pressed, setPressed] = useState(false)
  const errors = set.error instanceof Problem ? set.error.fields : {}
  const days = first ? daysOf(first, last) : []
  const wrong = typeof days === 'string' ? t(`nationalDays.${days}`, { most: MOST }) : undefined
  const send = () => {
    setPressed(true)
    if (typeof days === 'string' || days.length === 0) return
    set.mutate({ days, kind, name: name.trim() }, { onSuccess: () => { void message.success(t('nationalDays.done', { count: days.length })); done() } })
  }
  const begin = dayjs(`${year}-01-01`)
  return (
    <Drawer open size={480} title={standing ? t('nationalDays.changeTitle', { day: standing.day }) : t('nationalDays.set')} onClose={done} mask={{ closable: false }}
      footer={<Space><Button type="primary" htmlType="submit" form="days-form" loading={set.isPending}>{t('action.save')}</Button><Button onClick={done}>{t('action.cancel')}</Button></Space>}>
      <form id="days-form" className="field-stack" noValidate onSubmit={event => { event.preventDefault(); send() }}>
        {!standing && (
          <>
            <Field label={t('nationalDays.first')} error={pressed && !first ? t('nationalDays.dayNeeded') : errors.day}>
              {given => <DatePicker {...given} style={{ width: '100%' }} defaultPickerValue={begin} value={first ? dayjs(first) : null} onChange={day => setFirst(written(day))} />}
            </Field>
            <Field label={t('nationalDays.last')} error={wrong} hint={t('nationalDays.lastHint', { count: days.length })}>
              {given => <DatePicker {...given} style={{ width: '100%' }} defaultPickerValue={first ? dayjs(first) : begin} value={last ? dayjs(last) : null} onChange={day => setLast(written(day))} />}
            </Field>
          </>
        )}
        <FieldSet label={t('nationalDays.kind')} error={errors.kind}>
          <Radio.Group vertical value={kind} aria-label={t('nationalDays.kind')} onChange={event => setKind(event.target.value as NationalDay['kind'])} options={kinds.map(one => ({ value: one, label: t(`nationalDays.kinds.${one}`) }))} />
        </FieldSet>
        <Field label={t('nationalDays.name')} error={errors.name} hint={t('nationalDays.nameHint')}>{given => <Input {...given} maxLength={200} value={name} onChange={event => setName(event.target.value)} />}</Field>
        {set.isError && <Alert type="error" showIcon title={<ProblemText failure={set.error} />} />}
      </form>
    </Drawer>
  )
}
