import { UserAddOutlined } from '@ant-design/icons'
import { Button, Input, Table, type TableColumnsType, Tag } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GroupPerson, MyGroup } from '../../../shared/api/schema'
import { mayInGroup } from '../../../shared/session'
import { LoadFailed } from '../../../shared/ui/ProblemText'
import { Pager } from '../../../shared/ui/Pager'
import { own, PostTags, standIns } from '../../../shared/ui/Posts'
import { useUrlState } from '../../../shared/urlState'
import { useStoreNames } from '../api/names'
import { usePeople } from '../api/people'
import { AccountTag } from './AccountTag'
import { InviteDrawer } from './InviteDrawer'
import { PersonDrawer } from './PersonDrawer'

const defaults = { q: '', page: 1, size: 50, person: '' }

/** The group's people, or those of one store; a row opens everything about the person. */
export function PeopleTable({ group, store }: { group: MyGroup; store?: string }) {
  const { t } = useTranslation()
  const [state, change] = useUrlState(defaults)
  const [q, setQ] = useState(state.q)
  const [inviting, setInviting] = useState(false)
  const list = usePeople(group.id, { q: state.q, store, page: Math.max(0, state.page - 1), size: state.size })
  const nameOf = useStoreNames(group.id, (list.data?.entries ?? []).flatMap(person => person.holdings.map(one => one.store)))

  useEffect(() => {
    if (q === state.q) return
    const timer = setTimeout(() => change({ q, page: 1 }), 300)
    return () => clearTimeout(timer)
  }, [q, state.q, change])

  const columns: TableColumnsType<GroupPerson> = [
    { title: t('people.name'), width: '24%', render: (_, person) => <>
      <button type="button" className="link-button name" onClick={() => change({ person: person.subject })}>{person.name}</button>
      {person.headquarters && <Tag color="blue" style={{ marginInlineStart: 6 }}>{t('post.HEADQUARTERS')}</Tag>}
      <span className="muted sub">{person.userName} · {person.email}</span>
    </> },
    { title: t('people.posts'), render: (_, person) => <HeldByStore person={person} store={store} nameOf={nameOf} /> },
    { title: t('headquarters.person.account'), width: 150, render: (_, person) => <AccountTag person={person} /> },
  ]
  return (
    <>
      <div className="page-head">
        {!store && <h1>{t('headquarters.people.title')}</h1>}
        <Input.Search allowClear style={{ width: 240 }} aria-label={t('headquarters.people.search')} placeholder={t('headquarters.people.search')} value={q} maxLength={100}
          onChange={event => setQ(event.target.value)} onSearch={next => change({ q: next, page: 1 })} />
        <span className="grow" />
        {mayInGroup(group, 'PEOPLE_MANAGE') && <Button type="primary" icon={<UserAddOutlined />} onClick={() => setInviting(true)}>{t('headquarters.people.invite')}</Button>}
      </div>
      {list.isError && !list.data
        ? <LoadFailed failure={list.error} again={() => void list.refetch()} />
        : (
          <div className="panel hq-table">
            <Table<GroupPerson> className="stacked" size="small" rowKey="subject" columns={columns} dataSource={list.data?.entries} loading={list.isPending} pagination={false}
              locale={{ emptyText: <div style={{ padding: 32 }}>{state.q ? t('headquarters.people.noMatch') : t('headquarters.people.none')}</div> }} />
            {list.data && <Pager page={list.data} go={page => change({ page })} resize={size => change({ size, page: 1 })} />}
          </div>
        )}
      {inviting && <InviteDrawer group={group} store={store} done={() => setInviting(false)} made={person => { setInviting(false); change({ person }) }} />}
      {state.person && <PersonDrawer key={state.person} group={group} subject={state.person} done={() => change({ person: '' })} />}
    </>
  )
}

function HeldByStore({ person, store, nameOf }: { person: GroupPerson; store?: string; nameOf(id: string): string }) {
  const { t } = useTranslation()
  const shown = person.holdings.filter(one => one.source !== 'ENTRY' && (!store || one.store === store))
  const stores = [...Map.groupBy(shown, one => one.store)]
  if (stores.length === 0) return <span className="muted">{t('people.noPost')}</span>
  return (
    <>
      {stores.slice(0, 4).map(([id, holdings]) => (
        <div key={id}>{!store && <span className="muted">{nameOf(id)}{t('colon')}</span>}<PostTags posts={own(holdings)} />{standIns(holdings).length > 0 && <Tag className="mark" style={{ marginInlineStart: 4 }}>{t('headquarters.people.standsIn')}</Tag>}</div>
      ))}
      {stores.length > 4 && <span className="muted sub">{t('headquarters.people.moreStores', { count: stores.length - 4 })}</span>}
    </>
  )
}
