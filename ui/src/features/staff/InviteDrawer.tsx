import { Alert, App, Button, Drawer, Select, Space } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../shared/api/client'
import type { Post, StaffPage } from '../../shared/api/schema'
import { storePosts } from '../../shared/posts'
import { Field } from '../../shared/ui/Field'
import { nobody, PersonFields } from '../../shared/ui/PersonFields'
import { ProblemText } from '../../shared/ui/ProblemText'
import { useStaffStep } from './api/members'

/** Somebody new in the store, where headquarters lets its head invite. */
export function InviteDrawer({ store, page, done }: { store: string; page: StaffPage; done(): void }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const step = useStaffStep(store)
  // User names begin with the group's code, as every colleague's does.
  const prefix = `${page.members[0]?.userName.split('.')[0] ?? ''}.`
  const [person, setPerson] = useState(() => nobody(prefix))
  const [posts, setPosts] = useState<Post[]>([])
  const errors = step.error instanceof Problem ? step.error.fields : {}
  const send = () => step.mutate({ do: 'invite', person, posts }, { onSuccess: () => { void message.success(t('staff.invited', { name: person.name })); done() } })
  return (
    <Drawer open size={480} title={t('staff.invite')} onClose={done} mask={{ closable: false }}
      footer={<Space><Button type="primary" htmlType="submit" form="staff-form" loading={step.isPending}>{t('staff.inviteOk')}</Button><Button onClick={done}>{t('action.cancel')}</Button></Space>}>
      <form id="staff-form" className="field-stack" noValidate onSubmit={event => { event.preventDefault(); send() }}>
        <PersonFields prefix={prefix} person={person} errors={errors} change={setPerson} />
        <Field label={t('people.posts')} error={errors.posts}>
          {given => <Select {...given} mode="multiple" value={posts} onChange={setPosts} showSearch={{ optionFilterProp: 'label' }} options={storePosts.filter(post => page.mayGive.includes(post)).map(post => ({ value: post, label: t(`post.${post}`) }))} />}
        </Field>
        {step.isError && <Alert type="error" showIcon title={<ProblemText failure={step.error} />} />}
      </form>
    </Drawer>
  )
}
