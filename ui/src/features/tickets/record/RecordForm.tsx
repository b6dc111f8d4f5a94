import { Alert, Button, Input, Radio, Select } from 'antd'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../../shared/api/client'
import { useCustomerFile } from '../../../shared/api/customerFile'
import type { RecognisedFormat, Recording, Store, TicketFormat } from '../../../shared/api/schema'
import { may } from '../../../shared/session'
import { Field, FieldSet } from '../../../shared/ui/Field'
import { LoadFailed, ProblemText } from '../../../shared/ui/ProblemText'
import { useFormats, useRendered } from '../api/formats'
import { CustomerPick } from './CustomerPick'
import { type Draft, entries, filled, inWords, kinds, recordingOf } from './draft'
import { Earlier } from './Earlier'
import { knownOf } from './fill'
import { Recognise } from './Recognise'
import { Sentence } from './Sentence'
import { SlotField } from './SlotField'
import { useBrandOf, useFilling } from './useFilling'
import { useSaveKey } from './useSaveKey'
import './record.css'

interface Props {
  store: Store
  draft: Draft
  change(next: (before: Draft) => Draft): void
  send(recording: Recording): void
  busy: boolean
  failure: unknown
  saveText: string
  /** Beside the button that saves. */
  beside?: ReactNode
  /** The format it was recorded in, should the store have it no more. */
  kept?: TicketFormat
  /** The ticket this is about, where there is one already: it is no earlier ticket of itself. */
  except?: string
}

/** Records a ticket: format, slots, sentence, whatever else was said; with earlier tickets beside it. */
export function RecordForm({ store, draft, change, send, busy, failure, saveText, beside, kept, except }: Props) {
  const { t, i18n } = useTranslation()
  const formats = useFormats(store.id, draft.brand, i18n.language)
  const readsFiles = may(store, 'CUSTOMERS_READ')
  const file = useCustomerFile(readsFiles ? store.id : '', draft.customer?.id ?? '', readsFiles && draft.customer !== null)
  const offered = [...formats.data?.formats ?? [], ...(kept && formats.data && !formats.data.formats.some(one => one.code === kept.code) ? [kept] : [])]
  const format = offered.find(one => one.code === draft.format)
  const set = (next: Partial<Draft>) => change(before => ({ ...before, ...next }))
  const slots = useMemo(() => filled(draft, format), [draft, format])
  const [settled, setSettled] = useState(slots)
  useEffect(() => {
    const wait = setTimeout(() => setSettled(slots), 400)
    return () => clearTimeout(wait)
  }, [slots])
  const rendered = useRendered(store.id, draft.brand, format?.code ?? '', settled, i18n.language)
  const wrong = failure instanceof Problem ? failure.fields : {}
  const odd = rendered.data?.points.implausible.map(slot => slot.name) ?? []
  const cars = [...file.data?.owned ?? [], ...file.data?.brought ?? []]
  const car = cars.find(one => one.id === draft.vehicle) ?? (cars.length === 1 ? cars[0] : undefined)
  const known = knownOf(file.data, car, store.name)

  useFilling(draft, format, file.data, known, cars, change)
  useBrandOf(car, formats.data?.brands, draft.brand, brand => set({ brand }))

  const take = (found: RecognisedFormat) => {
    const meant = offered.find(one => one.code === found.format)
    if (meant) change(before => ({ ...before, kind: meant.kind, format: meant.code, slots: { ...before.slots, ...found.slots } }))
  }
  const save = () => { if (!busy) send(recordingOf(draft, format)) }
  const form = useSaveKey(save)
  return (
    <form ref={form} className="record-form" onSubmit={event => { event.preventDefault(); save() }}>
      <div className="record-main">
        <Recognise store={store.id} brand={draft.brand} take={take} />
        <div className="record-row">
          <FieldSet label={t('tickets.record.kind')} error={wrong.kind}>
            <Radio.Group optionType="button" value={draft.kind} onChange={event => set({ kind: event.target.value as Draft['kind'], format: '' })} options={kinds.map(kind => ({ value: kind, label: t(`tickets.kind.${kind}`) }))} />
          </FieldSet>
          <Field label={t('tickets.record.entry')} error={wrong.entryPoint}>
            {given => <Select {...given} value={draft.entryPoint} onChange={entryPoint => set({ entryPoint })} options={[...new Set([...entries, draft.entryPoint])].map(entry => ({ value: entry, label: t(`tickets.entry.${entry}`) }))} />}
          </Field>
          {(formats.data?.brands.length ?? 0) > 0 && (
            <Field label={t('tickets.record.brand')} error={wrong.brand}>
              {given => <Select {...given} value={draft.brand} onChange={brand => set({ brand })} options={[{ value: '', label: t('tickets.record.base') }, ...formats.data!.brands.map(brand => ({ value: brand, label: brand }))]} />}
            </Field>
          )}
        </div>
        {!inWords(draft.kind) && <FormatField formats={formats} offered={offered} draft={draft} error={wrong.format} choose={code => set({ format: code })} />}
        <div className="record-row">
          {readsFiles && (
            <CustomerPick store={store.id} customer={draft.customer} vehicle={draft.vehicle} file={file.data}
              choose={customer => set({ customer, vehicle: null })} chooseCar={vehicle => set({ vehicle })} />
          )}
          <Field label={t('tickets.record.callerName')} error={wrong.callerName}>{given => <Input {...given} maxLength={60} value={draft.callerName} onChange={event => set({ callerName: event.target.value })} />}</Field>
          <Field label={t('tickets.record.callerPhone')} error={wrong.callerPhone}>{given => <Input {...given} inputMode="tel" maxLength={40} value={draft.callerPhone} onChange={event => set({ callerPhone: event.target.value })} />}</Field>
        </div>
        {format && (
          <>
            <div className="slots-grid">
              {format.slots.map(slot => (
                <SlotField key={slot.name} slot={slot} value={draft.slots[slot.name] ?? ''} error={wrong[`slots.${slot.name}`]} known={offers(slot, known, cars)}
                  change={value => change(before => ({ ...before, slots: { ...before.slots, [slot.name]: value }, asSaid: before.asSaid.filter(name => name !== slot.name) }))}
                  asSaid={odd.includes(slot.name) && slots[slot.name] === settled[slot.name] ? {
                    yes: draft.asSaid.includes(slot.name),
                    change: yes => set({ asSaid: yes ? [...draft.asSaid, slot.name] : draft.asSaid.filter(name => name !== slot.name) }),
                  } : undefined} />
              ))}
            </div>
            <Sentence format={format} draft={draft} points={rendered.data?.points.total} />
          </>
        )}
        <Field label={t(format ? 'tickets.record.text' : 'tickets.record.textOnly')} error={wrong.text ?? wrong.slots}>
          {given => <Input.TextArea {...given} autoSize={{ minRows: 2, maxRows: 8 }} maxLength={4000} value={draft.text} onChange={event => set({ text: event.target.value })} />}
        </Field>
        {Boolean(failure) && <Alert type="error" showIcon title={<ProblemText failure={failure} />} />}
        <div className="record-foot"><Button type="primary" htmlType="submit" loading={busy}>{saveText}</Button>{beside}</div>
      </div>
      {may(store, 'TICKETS_READ') && <Earlier store={store.id} draft={draft} format={format} except={except} />}
    </form>
  )
}

/** What the file offers for a slot: of the car chosen, and of the customer's others. */
function offers(slot: TicketFormat['slots'][number], known: Partial<Record<string, string>>, cars: { plate?: string | null; model?: string | null; vin?: string | null }[]): string[] {
  const others = slot.fills === 'PLATE' ? cars.map(car => car.plate) : slot.fills === 'MODEL' ? cars.map(car => car.model) : slot.fills === 'VIN' ? cars.map(car => car.vin) : []
  return [slot.fills ? known[slot.fills] : undefined, ...others].filter(value => typeof value === 'string')
}

interface FormatProps { formats: ReturnType<typeof useFormats>; offered: TicketFormat[]; draft: Draft; error?: string; choose(code: string): void }

function FormatField({ formats, offered, draft, error, choose }: FormatProps) {
  const { t } = useTranslation()
  if (formats.isError && !formats.data) return <LoadFailed failure={formats.error} again={() => void formats.refetch()} />
  const ofKind = offered.filter(one => one.kind === draft.kind)
  return (
    <Field label={t('tickets.record.format')} error={error} hint={formats.data && ofKind.length === 0 ? t('tickets.record.noFormats') : formats.data?.faults.length ? t('tickets.record.faults', { faults: formats.data.faults.join(t('also')) }) : undefined}>
      {given => (
        <Select {...given} showSearch={{ optionFilterProp: 'label' }} loading={formats.isPending} placeholder={t('tickets.record.chooseFormat')} value={draft.format || undefined} onChange={choose}
          options={ofKind.map(one => ({ value: one.code, label: `${one.code} ${one.title}` }))} />
      )}
    </Field>
  )
}
