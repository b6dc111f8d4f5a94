import { AutoComplete, Checkbox, Input, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import type { TicketFormat } from '../../../shared/api/schema'
import { Field, FieldSet } from '../../../shared/ui/Field'
import { regions } from './regions'

type Slot = TicketFormat['slots'][number]

interface Props {
  slot: Slot
  value: string
  error?: string
  /** What the file of the customer or car would say here. */
  known: string[]
  /** Given where the value does not look right and may stand as the customer said it. */
  asSaid?: { yes: boolean; change(yes: boolean): void }
  change(value: string): void
}

const figures = ['MILEAGE', 'PRICE', 'STAFF_NUMBER']

/** One slot of a format with the picker its type asks for; whatever is picked may be typed as well, for customers say it their own way. */
export function SlotField({ slot, value, error, known, asSaid, change }: Props) {
  const { t } = useTranslation()
  const label = <>{slot.label}{slot.required && <span className="needed" title={t('tickets.record.required')} aria-hidden> *</span>}</>
  const stands = asSaid && <Checkbox checked={asSaid.yes} onChange={event => asSaid.change(event.target.checked)}>{t('tickets.record.asSaid')}</Checkbox>
  if (slot.type === 'YES_NO' && slot.choices.length > 0) {
    return (
      <FieldSet label={label} error={error}>
        <Radio.Group value={value || undefined} onChange={event => change(String(event.target.value))} optionType="button" options={slot.choices.map(choice => ({ value: choice, label: choice }))} />
        {stands}
      </FieldSet>
    )
  }
  return (
    <Field label={label} error={error}>
      {given => (
        <>
          <Picker slot={slot} value={value} known={known} change={change} given={{ ...given, 'aria-required': slot.required }} />
          {stands}
        </>
      )}
    </Field>
  )
}

interface Given { id: string; status?: 'error'; 'aria-required'?: boolean }

function Picker({ slot, value, known, change, given }: Pick<Props, 'slot' | 'value' | 'known' | 'change'> & { given: Given }) {
  const { t } = useTranslation()
  const offered = [...new Set([...known, ...slot.choices, ...(slot.type === 'REGION' ? regions : []), ...(slot.type === 'PLATE' ? ['未上牌'] : [])])].filter(Boolean)
  if (slot.type === 'TEXT' && slot.longest > 100) {
    return <Input.TextArea {...given} autoSize={{ minRows: 1, maxRows: 5 }} maxLength={slot.longest} value={value} onChange={event => change(event.target.value)} />
  }
  if (slot.type === 'DATE' || slot.type === 'MONTH_DAY') {
    const picked = (day: string) => change(slot.type === 'DATE' ? day : `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`)
    return (
      <span className="slot-day">
        <Input {...given} maxLength={slot.longest} value={value} onChange={event => change(event.target.value)} />
        <input type="date" className="native" aria-label={`${slot.label} ${t('tickets.record.day')}`} value={/^\d{4}-\d{2}-\d{2}$/.test(value) ? value : ''}
          onChange={event => { if (event.target.value) picked(event.target.value) }} />
      </span>
    )
  }
  const mode = slot.type === 'PHONE' ? 'tel' as const : figures.includes(slot.type) ? 'decimal' as const : undefined
  if (offered.length === 0) {
    return <Input {...given} inputMode={mode} maxLength={slot.longest} value={value} onChange={event => change(event.target.value)} />
  }
  return (
    <AutoComplete value={value} onChange={change} options={offered.filter(one => value === '' || one.includes(value) || known.includes(one)).map(one => ({ value: one }))} defaultActiveFirstOption={false}>
      <Input {...given} inputMode={mode} maxLength={slot.longest} />
    </AutoComplete>
  )
}
