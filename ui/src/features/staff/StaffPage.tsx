import { EditOutlined, SwapOutlined, UserAddOutlined } from '@ant-design/icons'
import { Alert, App, Button, Space, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StaffMember, StaffPage as Page, Store } from '../../shared/api/schema'
import { storePosts } from '../../shared/posts'
import { useSurroundings } from '../../shared/session'
import { Denied } from '../../shared/ui/Denied'
import { LoadFailed, problemText } from '../../shared/ui/ProblemText'
import { own, PostTags, standIns, StandIns } from '../../shared/ui/Posts'
import { StandInDialog } from '../../shared/ui/StandInDialog'
import { StorePick, useStore } from '../../shared/ui/StorePick'
import { usePageTitle } from '../../shared/usePageTitle'
import { useMembers, useStaffStep } from './api/members'
import { InviteDrawer } from './InviteDrawer'
import { PostsDialog } from './PostsDialog'

/** The head of a store manages its people, within what headquarters allows; what it does not is said. */
export default function StaffPage() {
  const { t } = useTranslation()
  const picked = useStore('STAFF_MANAGE')
  const [inviting, setInviting] = useState(false)
  usePageTitle(t('staff.title'))
  const page = useMembers(picked.store?.id ?? '')
  if (!picked.store) return <Denied />
  return (
    <>
      <div className="page-head">
        <h1>{t('staff.title')}</h1><StorePick {...picked} /><span className="grow" />
        {page.data?.head === 'INVITE' && <Button type="primary" icon={<UserAddOutlined />} onClick={() => setInviting(true)}>{t('staff.invite')}</Button>}
      </div>
      {page.data && <Allowed page={page.data} />}
      {page.isError && !page.data
        ? <LoadFailed failure={page.error} again={() => void page.refetch()} />
        : <Members key={picked.store.id} store={picked.store} page={page.data} />}
      {inviting && page.data && <InviteDrawer store={picked.store.id} page={page.data} done={() => setInviting(false)} />}
    </>
  )
}

function Allowed({ page }: { page: Page }) {
  const { t } = useTranslation()
  const posts = storePosts.filter(post => !page.mayGive.includes(post)).map(post => t(`post.${post}`)).join(t('people.and'))
  return <Alert style={{ marginBottom: 8 }} type={page.head === 'NO' ? 'warning' : 'info'} showIcon title={t(`staff.head.${page.head}`)}
    description={page.head === 'NO' || posts === '' ? undefined : t('staff.onlyHeadquarters', { posts })} />
}

function Members({ store, page }: { store: Store; page?: Page }) {
  const { t } = useTranslation()
  const { message, modal } = App.useApp()
  const { me } = useSurroundings()
  const [changing, setChanging] = useState<StaffMember | null>(null)
  const [standing, setStanding] = useState<StaffMember | null>(null)
  const step = useStaffStep(store.id)
  const nameOf = (subject: string) => page?.members.find(one => one.subject === subject)?.name ?? t('staff.formerly')
  const may = page !== undefined && page.head !== 'NO'
  const end = ({ subject, name }: StaffMember) => void modal.confirm({
    title: t('people.standIn.endTitle', { name }), content: t('people.standIn.endText', { name }), okText: t('people.standIn.end'), cancelText: t('action.cancel'),
    onOk: () => step.mutate({ do: 'endStandIns', subject }, {
      onSuccess: () => void message.success(t('people.standIn.ended')), onError: failure => void message.error(problemText(failure, t)),
    }),
  })
  const columns: TableColumnsType<StaffMember> = [
    { title: t('people.name'), width: 220, render: (_, one) => <><b>{one.name}</b>{one.subject === me.subject && <span className="muted"> {t('staff.self')}</span>}<span className="muted sub wrap">{one.userName}</span></> },
    { title: t('people.posts'), render: (_, one) => <>
      {one.holdings.some(holding => holding.source === 'ENTRY') && <span className="muted">{t('staff.visiting')}</span>}
      {(own(one.holdings).length > 0 || one.holdings.every(holding => holding.source !== 'ENTRY')) && <PostTags posts={own(one.holdings)} />}
      <StandIns holdings={one.holdings} nameOf={nameOf} />
    </> },
    { title: <span className="visually-hidden">{t('staff.actions')}</span>, width: 260, render: (_, one) => may && one.holdings.some(holding => holding.source !== 'ENTRY') && (one.subject === me.subject
      ? <span className="muted sub">{t('staff.notSelf')}</span>
      : (
        <Space size={4} wrap>
          <Button size="small" icon={<EditOutlined />} aria-label={`${t('staff.change')}${t('colon')}${one.name}`} onClick={() => setChanging(one)}>{t('staff.change')}</Button>
          <Button size="small" icon={<SwapOutlined />} aria-label={`${t('people.standIn.add')}${t('colon')}${one.name}`} onClick={() => setStanding(one)}>{t('people.standIn.add')}</Button>
          {standIns(one.holdings).length > 0 && <Button size="small" loading={step.isPending} aria-label={`${t('people.standIn.end')}${t('colon')}${one.name}`} onClick={() => end(one)}>{t('people.standIn.end')}</Button>}
        </Space>
      )) },
  ]
  const colleagues = (page?.members ?? []).filter(one => one.subject !== standing?.subject)
    .map(one => ({ subject: one.subject, name: one.name, posts: own(one.holdings).filter(post => page?.mayGive.includes(post)) })).filter(one => one.posts.length > 0)
  return (
    <div className="panel">
      <Table<StaffMember> className="stacked" size="small" rowKey="subject" columns={columns} dataSource={page?.members} loading={!page} pagination={{ pageSize: 100, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: <div style={{ padding: 32 }}>{t('staff.none')}</div> }} />
      {changing && page && <PostsDialog store={store.id} page={page} member={changing} done={() => setChanging(null)} />}
      {standing && <StandInDialog name={standing.name} colleagues={colleagues} zone={store.timeZone} busy={step.isPending} failure={step.error} done={() => { setStanding(null); step.reset() }}
        go={standIn => step.mutate({ do: 'standIn', subject: standing.subject, standIn }, { onSuccess: () => { void message.success(t('people.standIn.set')); setStanding(null) } })} />}
    </div>
  )
}
