import { Alert, App, Button, Drawer, Input, type InputRef, Space } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../shared/api/client'
import type { Partner } from '../../shared/api/schema'
import { Field } from '../../shared/ui/Field'
import { useFirst } from '../../shared/ui/first'
import { ProblemText } from '../../shared/ui/ProblemText'
import { useCreatePartner } from './api/partners'

/** What the platform takes of a name. */
const LONGEST = 60

/** An organisation is nothing without somebody who acts for it: who that is is asked at once. */
export default function CreatePartner({ done, made }: { done(): void; made(partner: Partner): void }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const create = useCreatePartner()
  const first = useFirst<InputRef>()
  const [code, setCode] = useState('')
  const [name, setName] = useState('')
  const errors = create.error instanceof Problem ? create.error.fields : {}
  const send = () => create.mutate({ code, name: name.trim() }, { onSuccess: partner => { void message.success(t('platform.partners.created', { name: partner.name })); made(partner) } })
  return (
    <Drawer open size={480} title={t('platform.partners.create')} onClose={done} mask={{ closable: false }}
      footer={<Space><Button type="primary" htmlType="submit" form="partner-form" loading={create.isPending}>{t('platform.partners.createOk')}</Button><Button onClick={done}>{t('action.cancel')}</Button></Space>}>
      <form id="partner-form" className="field-stack" noValidate onSubmit={event => { event.preventDefault(); send() }}>
        <Field label={t('platform.partners.name')} error={errors.name} hint={t('platform.partners.nameHint')}>{given => <Input {...given} ref={first} maxLength={LONGEST} value={name} onChange={event => setName(event.target.value)} />}</Field>
        <Field label={t('platform.partners.code')} error={errors.code} hint={t('platform.partners.codeHint')}>{given => <Input {...given} maxLength={40} autoCapitalize="none" spellCheck={false} value={code} onChange={event => setCode(event.target.value.trim().toLowerCase())} />}</Field>
        {create.isError && !errors.name && !errors.code && <Alert type="error" showIcon title={<ProblemText failure={create.error} />} />}
      </form>
    </Drawer>
  )
}
