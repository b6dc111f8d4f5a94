import { Alert, App, Button, Drawer, Input, type InputRef, Space } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../shared/api/client'
import type { Group } from '../../shared/api/schema'
import { Field } from '../../shared/ui/Field'
import { useFirst } from '../../shared/ui/first'
import { ProblemText } from '../../shared/ui/ProblemText'
import { useCreateGroup } from './api/groups'

/** A group that was made needs somebody who can go on: the invitation follows at once. */
export default function CreateGroup({ done, made }: { done(): void; made(group: Group): void }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const create = useCreateGroup()
  const first = useFirst<InputRef>()
  const [code, setCode] = useState('')
  const [name, setName] = useState('')
  const errors = create.error instanceof Problem ? create.error.fields : {}
  const send = () => create.mutate({ code, name: name.trim() }, { onSuccess: group => { void message.success(t('platform.groups.created', { name: group.name })); made(group) } })
  return (
    <Drawer open size={480} title={t('platform.groups.create')} onClose={done} mask={{ closable: false }}
      footer={<Space><Button type="primary" htmlType="submit" form="group-form" loading={create.isPending}>{t('platform.groups.createOk')}</Button><Button onClick={done}>{t('action.cancel')}</Button></Space>}>
      <form id="group-form" className="field-stack" noValidate onSubmit={event => { event.preventDefault(); send() }}>
        <Field label={t('platform.groups.name')} error={errors.name}>{given => <Input {...given} ref={first} maxLength={200} value={name} onChange={event => setName(event.target.value)} />}</Field>
        <Field label={t('platform.groups.code')} error={errors.code} hint={t('platform.groups.codeHint')}>{given => <Input {...given} maxLength={40} autoCapitalize="none" spellCheck={false} value={code} onChange={event => setCode(event.target.value.trim().toLowerCase())} />}</Field>
        {create.isError && <Alert type="error" showIcon title={<ProblemText failure={create.error} />} />}
      </form>
    </Drawer>
  )
}
