import { Input, type InputRef, Segmented, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { NewStore, StoreConfiguration } from '../../../shared/api/schema'
import { Field, FieldSet } from '../../../shared/ui/Field'
import { useFirst } from '../../../shared/ui/first'
import { StandardsField } from './StandardsField'

type Contact = NonNullable<NewStore['contact']>
export type StoreDraft = NewStore & { contact: Contact }

const noContact: Contact = { signature: '', phone: '', email: '', website: '', address: '' }
const zones = Intl.supportedValuesOf('timeZone').map(zone => ({ value: zone, label: zone }))

export const newStore = (): StoreDraft => ({ code: '', name: '', kind: 'DEALERSHIP', timeZone: 'Asia/Shanghai', standards: [], contact: noContact })

export const draftOf = ({ store, standards, contact }: StoreConfiguration): StoreDraft =>
  ({ code: store.code, name: store.name, kind: store.kind, timeZone: store.timeZone, standards, contact: contact ?? noContact })

/** As the platform takes it: a contact of which nothing is stated is none. */
export const asStated = (draft: StoreDraft): NewStore => ({ ...draft, name: draft.name.trim(),
  contact: Object.values(draft.contact).some(text => text.trim() !== '') ? draft.contact : null })

interface Props { group: string; draft: StoreDraft; created: boolean; errors: Record<string, string>; change(next: StoreDraft): void }

/** Everything a store is set up with. Its code is given once. */
export function StoreFields({ group, draft, created, errors: given, change }: Props) {
  const { t } = useTranslation()
  const first = useFirst<InputRef>(!created)
  const errors: Record<string, string> = Object.fromEntries(Object.entries(given).map(([field, text]) => [field.replace(/^store\./, ''), text]))
  const text = (field: keyof Contact, length: number) => (
    <Field key={field} label={t(`headquarters.contact.${field}`)} error={errors[`contact.${field}`]}>
      {props => <Input {...props} maxLength={length} value={draft.contact[field]} onChange={event => change({ ...draft, contact: { ...draft.contact, [field]: event.target.value } })} />}
    </Field>
  )
  return (
    <>
      <Field label={t('headquarters.store.name')} error={errors.name}>
        {props => <Input {...props} ref={first} maxLength={200} value={draft.name} onChange={event => change({ ...draft, name: event.target.value })} />}
      </Field>
      {!created && (
        <Field label={t('headquarters.store.code')} error={errors.code} hint={t('headquarters.store.codeHint')}>
          {props => <Input {...props} maxLength={40} autoCapitalize="none" spellCheck={false} value={draft.code} onChange={event => change({ ...draft, code: event.target.value.trim().toLowerCase() })} />}
        </Field>
      )}
      <FieldSet label={t('headquarters.store.kind')} error={errors.kind}>
        <div><Segmented aria-label={t('headquarters.store.kind')} value={draft.kind} onChange={kind => change({ ...draft, kind })}
          options={(['DEALERSHIP', 'SHARED_CENTRE'] as const).map(kind => ({ value: kind, label: t(`headquarters.kind.${kind}`) }))} /></div>
      </FieldSet>
      <Field label={t('headquarters.store.timeZone')} error={errors.timeZone} hint={t('headquarters.store.timeZoneHint')}>
        {props => <Select {...props} showSearch value={draft.timeZone} onChange={timeZone => change({ ...draft, timeZone })} options={zones} />}
      </Field>
      <StandardsField group={group} value={draft.standards} error={errors.standards} change={standards => change({ ...draft, standards })} />
      <FieldSet label={t('headquarters.contact.title')} error={errors.contact} hint={t('headquarters.contact.hint')}>
        <div className="field-stack">{text('signature', 100)}{text('phone', 40)}{text('email', 255)}{text('website', 255)}{text('address', 300)}</div>
      </FieldSet>
    </>
  )
}
