import { Alert, App, Button, Drawer, Radio, Space } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../shared/api/client'
import type { PlatformPost } from '../../shared/api/schema'
import { FieldSet } from '../../shared/ui/Field'
import { nobody, PersonFields } from '../../shared/ui/PersonFields'
import { ProblemText } from '../../shared/ui/ProblemText'
import { useAppoint } from './api/people'

/** A user name says what somebody is; no group may be called so. */
const prefixes: Record<PlatformPost, string> = { PLATFORM_OPERATOR: 'operator.', BRAND_PARTNER: 'partner.' }

/** Invites an operator or a brand partner. */
export default function AppointDrawer({ done }: { done(): void }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const appoint = useAppoint()
  const [post, setPost] = useState<PlatformPost>('BRAND_PARTNER')
  const [person, setPerson] = useState(() => nobody(prefixes.BRAND_PARTNER))
  const errors = appoint.error instanceof Problem ? appoint.error.fields : {}
  const become = (next: PlatformPost) => {
    setPerson({ ...person, userName: prefixes[next] + person.userName.slice(prefixes[post].length) })
    setPost(next)
  }
  const send = () => appoint.mutate({ post, person }, { onSuccess: () => { void message.success(t('platform.people.invited', { name: person.name })); done() } })
  return (
    <Drawer open size={480} title={t('platform.people.invite')} onClose={done} mask={{ closable: false }}
      footer={<Space><Button type="primary" htmlType="submit" form="appoint-form" loading={appoint.isPending}>{t('platform.people.inviteOk')}</Button><Button onClick={done}>{t('action.cancel')}</Button></Space>}>
      <form id="appoint-form" className="field-stack" noValidate onSubmit={event => { event.preventDefault(); send() }}>
        <FieldSet label={t('platform.people.post')} error={errors.post} hint={t('platform.people.postHint')}>
          <Radio.Group value={post} onChange={event => become(event.target.value as PlatformPost)} options={(['BRAND_PARTNER', 'PLATFORM_OPERATOR'] as const).map(one => ({ value: one, label: t(`post.${one}`) }))} />
        </FieldSet>
        <PersonFields prefix={prefixes[post]} person={person} errors={errors} change={setPerson} />
        {appoint.isError && <Alert type="error" showIcon title={<ProblemText failure={appoint.error} />} />}
      </form>
    </Drawer>
  )
}
