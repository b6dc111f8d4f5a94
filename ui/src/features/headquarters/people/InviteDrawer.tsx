import { Alert, App, Button, Drawer, Select, Space } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call, inGroup, Problem } from '../../../shared/api/client'
import type { MyGroup, Post } from '../../../shared/api/schema'
import { storePosts } from '../../../shared/posts'
import { Field } from '../../../shared/ui/Field'
import { nobody, PersonFields } from '../../../shared/ui/PersonFields'
import { ProblemText, problemText } from '../../../shared/ui/ProblemText'
import { useInvite } from '../api/people'

interface Props { group: MyGroup; store?: string; done(): void; made(subject: string): void }

/** Invites somebody by e-mail; from a store's page at once with posts there. */
export function InviteDrawer({ group, store, done, made }: Props) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const prefix = `${group.code}.`
  const invite = useInvite(group.id)
  const [person, setPerson] = useState(() => nobody(prefix))
  const [posts, setPosts] = useState<Post[]>([])
  const errors = invite.error instanceof Problem ? invite.error.fields : {}
  const send = () => invite.mutate(person, {
    onSuccess: async one => {
      try {
        if (store && posts.length > 0) await call(inGroup(group.id, `/people/${one.subject}/posts/${store}`), { method: 'PUT', body: { posts } })
        void message.success(t('headquarters.people.invited', { name: one.name }))
      } catch (failure) {
        // The person is invited; only the posts are missing, and the drawer that opens next can give them.
        void message.error(problemText(failure, t))
      }
      made(one.subject)
    },
  })
  return (
    <Drawer open size={480} title={t('headquarters.people.invite')} onClose={done} mask={{ closable: false }}
      footer={<Space><Button type="primary" htmlType="submit" form="invite-form" loading={invite.isPending}>{t('headquarters.people.inviteOk')}</Button><Button onClick={done}>{t('action.cancel')}</Button></Space>}>
      <form id="invite-form" className="field-stack" noValidate onSubmit={event => { event.preventDefault(); send() }}>
        <PersonFields prefix={prefix} person={person} errors={errors} change={setPerson} />
        {store
          ? <Field label={t('headquarters.people.postsHere')}>{given => <Select {...given} mode="multiple" value={posts} onChange={setPosts} showSearch={{ optionFilterProp: 'label' }} options={storePosts.map(post => ({ value: post, label: t(`post.${post}`) }))} />}</Field>
          : <p className="muted">{t('headquarters.people.postsLater')}</p>}
        {invite.isError && <Alert type="error" showIcon title={<ProblemText failure={invite.error} />} />}
      </form>
    </Drawer>
  )
}
