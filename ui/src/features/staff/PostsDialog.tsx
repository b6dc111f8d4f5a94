import { Alert, App, Checkbox, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Post, StaffMember, StaffPage } from '../../shared/api/schema'
import { storePosts } from '../../shared/posts'
import { ProblemText } from '../../shared/ui/ProblemText'
import { own } from '../../shared/ui/Posts'
import { useStaffStep } from './api/members'

/** Posts given and taken; those that only headquarters gives are shown, and why they stay as they are. */
export function PostsDialog({ store, page, member, done }: { store: string; page: StaffPage; member: StaffMember; done(): void }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const step = useStaffStep(store)
  const held = own(member.holdings)
  const [posts, setPosts] = useState<Post[]>(held)
  const fixed = storePosts.filter(post => !page.mayGive.includes(post))
  const toggle = (post: Post, on: boolean) => setPosts(now => (on ? [...now, post] : now.filter(one => one !== post)))
  const save = () => step.mutate({ do: 'posts', subject: member.subject, posts }, { onSuccess: () => { void message.success(t('staff.changed', { name: member.name })); done() } })
  return (
    <Modal open title={t('staff.changeTitle', { name: member.name })} okText={t('action.save')} confirmLoading={step.isPending} onOk={save} onCancel={done}>
      <div className="field-stack">
        <fieldset className="field post-choice">
          <legend>{t('staff.mayGive')}</legend>
          {storePosts.filter(post => page.mayGive.includes(post)).map(post => <Checkbox key={post} checked={posts.includes(post)} onChange={event => toggle(post, event.target.checked)}>{t(`post.${post}`)}</Checkbox>)}
        </fieldset>
        {fixed.length > 0 && (
          <fieldset className="field post-choice">
            <legend>{t('staff.fixed')}</legend>
            {fixed.map(post => <Checkbox key={post} disabled checked={held.includes(post)}>{t(`post.${post}`)}</Checkbox>)}
          </fieldset>
        )}
        {posts.length === 0 && <Alert type="warning" showIcon title={t('staff.leaves', { name: member.name })} />}
        {step.isError && <Alert type="error" showIcon title={<ProblemText failure={step.error} />} />}
      </div>
    </Modal>
  )
}
