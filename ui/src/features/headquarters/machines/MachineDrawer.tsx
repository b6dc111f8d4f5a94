import { Alert, App, Button, Checkbox, Drawer, Input, Space } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../../shared/api/client'
import type { Credentials, Machine } from '../../../shared/api/schema'
import { Field, FieldSet } from '../../../shared/ui/Field'
import { ProblemText } from '../../../shared/ui/ProblemText'
import { useMachineStep } from '../api/machines'
import { StoreSelect } from '../people/StoreSelect'
import { OperationsField } from './OperationsField'

interface Props { group: string; machine: Machine | null; grantable: string[]; done(): void; made(credentials: Credentials): void }

/** A new machine, or other operations for one that stands. */
export function MachineDrawer({ group, machine, grantable, done, made }: Props) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const step = useMachineStep(group)
  const [store, setStore] = useState<string>()
  const [name, setName] = useState('')
  const [operations, setOperations] = useState<string[]>(machine?.operations ?? [])
  const [clear, setClear] = useState(machine?.contactsClear ?? false)
  const [lacking, setLacking] = useState(false)
  const errors = step.error instanceof Problem ? step.error.fields : {}
  const send = () => {
    if (machine) {
      step.mutate({ do: 'grant', id: machine.id, operations, contactsClear: clear }, { onSuccess: () => { void message.success(t('headquarters.machines.granted')); done() } })
      return
    }
    setLacking(!store)
    if (store) step.mutate({ do: 'create', store, name: name.trim(), operations, contactsClear: clear }, { onSuccess: credentials => { if (credentials) made(credentials) } })
  }
  return (
    <Drawer open size={600} title={machine ? t('headquarters.machines.grantTitle', { name: machine.name }) : t('headquarters.machines.create')} onClose={done} mask={{ closable: false }}
      footer={<Space><Button type="primary" htmlType="submit" form="machine-form" loading={step.isPending}>{machine ? t('action.save') : t('headquarters.machines.createOk')}</Button><Button onClick={done}>{t('action.cancel')}</Button></Space>}>
      <form id="machine-form" className="field-stack" noValidate onSubmit={event => { event.preventDefault(); send() }}>
        {!machine && (
          <>
            <Field label={t('field.store')} error={lacking && !store ? t('headquarters.machines.storeNeeded') : errors.store}>
              {given => <StoreSelect id={given.id} status={given.status} group={group} value={store} change={one => setStore(one.id)} />}
            </Field>
            <Field label={t('headquarters.machines.name')} error={errors.name} hint={t('headquarters.machines.nameHint')}>
              {given => <Input {...given} maxLength={200} autoComplete="off" value={name} onChange={event => setName(event.target.value)} />}
            </Field>
          </>
        )}
        <FieldSet label={t('headquarters.machines.contacts')} error={errors.contactsClear} hint={t('headquarters.machines.contactsHint')}>
          <Checkbox checked={clear} onChange={event => setClear(event.target.checked)}>{t('headquarters.machines.contactsClear')}</Checkbox>
        </FieldSet>
        <OperationsField grantable={grantable} value={operations} error={errors.operations} change={setOperations} />
        {step.isError && <Alert type="error" showIcon title={<ProblemText failure={step.error} />} />}
      </form>
    </Drawer>
  )
}
