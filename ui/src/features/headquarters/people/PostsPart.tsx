import { EditOutlined, PlusOutlined, SwapOutlined } from '@ant-design/icons'
import { App, Button, Select, Space } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Holding, Post } from '../../../shared/api/schema'
import { storePosts } from '../../../shared/posts'
import { own, PostTags, standIns, StandIns } from '../../../shared/ui/Posts'
import { StandInDialog } from '../../../shared/ui/StandInDialog'
import { usePeopleNames, useStoreNames } from '../api/names'
import { usePeople } from '../api/people'
import { usePersonStep } from '../api/person'
import { useGroupStore } from '../api/store'
import type { PartProps } from './PersonDrawer'
import { StoreSelect } from './StoreSelect'

/** What the person holds in which store, given and taken here; and in whose place they stand. */
export function PostsPart(props: PartProps) {
  const { t } = useTranslation()
  const { group, person, writable } = props
  const [adding, setAdding] = useState(false)
  const [added, setAdded] = useState<string[]>([])
  const held = Map.groupBy(person.holdings.filter(one => one.source !== 'ENTRY'), one => one.store)
  const stores = [...new Set([...held.keys(), ...added])]
  const nameOf = useStoreNames(group.id, stores)
  const personName = usePeopleNames(group.id, standIns(person.holdings).map(one => one.standingInFor!))
  return (
    <section className="person-part" aria-label={t('headquarters.person.posts')}>
      <h2>{t('headquarters.person.posts')}</h2>
      {stores.length === 0 && !adding && <p className="muted">{t('people.noPost')}</p>}
      {stores.map(store => <InStore key={store} {...props} store={store} name={nameOf(store)} holdings={held.get(store) ?? []} personName={personName} fresh={!held.has(store)} />)}
      {writable && (adding
        ? <StoreSelect group={group.id} label={t('headquarters.person.addStore')} without={stores} change={store => { setAdded([...added, store.id]); setAdding(false) }} />
        : <Button size="small" icon={<PlusOutlined />} onClick={() => setAdding(true)}>{t('headquarters.person.addStore')}</Button>)}
    </section>
  )
}

interface InProps extends PartProps { store: string; name: string; holdings: Holding[]; fresh: boolean; personName(subject: string): string }

function InStore({ group, person, writable, busy, go, ask, store, name, holdings, fresh, personName }: InProps) {
  const { t } = useTranslation()
  const [posts, setPosts] = useState<Post[] | null>(fresh ? [] : null)
  const [standing, setStanding] = useState(false)
  const standsIn = standIns(holdings).length > 0
  const save = () => {
    if (posts) go({ do: 'posts', store, posts }, t('headquarters.person.postsSaved', { store: name }), () => setPosts(null))
  }
  return (
    <div className="person-store">
      <span><b>{name}</b><br />{posts === null && <PostTags posts={own(holdings)} />}</span>
      {writable && posts === null && (
        <Space.Compact>
          <Button size="small" icon={<EditOutlined />} aria-label={t('headquarters.person.editPosts', { store: name })} onClick={() => setPosts(own(holdings))} />
          <Button size="small" icon={<SwapOutlined />} aria-label={`${t('people.standIn.add')}${t('colon')}${name}`} title={t('people.standIn.add')} onClick={() => setStanding(true)} />
        </Space.Compact>
      )}
      {posts !== null && (
        <div className="edit field-stack">
          <Select mode="multiple" aria-label={t('headquarters.person.postsIn', { store: name })} placeholder={t('people.noPost')} style={{ width: '100%' }} value={posts} showSearch={{ optionFilterProp: 'label' }}
            onChange={setPosts} options={storePosts.map(post => ({ value: post, label: t(`post.${post}`) }))} />
          <Space>
            <Button size="small" type="primary" loading={busy} onClick={save}>{t('action.save')}</Button>
            <Button size="small" onClick={() => setPosts(null)}>{t('action.cancel')}</Button>
            {posts.length === 0 && !fresh && <span className="muted">{t('headquarters.person.leaves')}</span>}
          </Space>
        </div>
      )}
      {standsIn && (
        <div className="edit">
          <StandIns holdings={holdings} nameOf={personName} />
          {writable && <Button size="small" loading={busy} onClick={() => ask({
            title: t('people.standIn.endTitle', { name: person.name }), text: t('people.standIn.endText', { name: person.name }), ok: t('people.standIn.end'), step: { do: 'endStandIns', store }, said: t('people.standIn.ended'),
          })}>{t('people.standIn.end')}</Button>}
        </div>
      )}
      {standing && <StandsIn group={group.id} subject={person.subject} name={person.name} store={store} done={() => setStanding(false)} />}
    </div>
  )
}

function StandsIn({ group, subject, name, store, done }: { group: string; subject: string; name: string; store: string; done(): void }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const step = usePersonStep(group, subject)
  const people = usePeople(group, { q: '', store, page: 0, size: 200 })
  const zone = useGroupStore(group, store).data?.store.timeZone ?? 'Asia/Shanghai'
  const colleagues = (people.data?.entries ?? []).filter(one => one.subject !== subject)
    .map(one => ({ subject: one.subject, name: one.name, posts: own(one.holdings.filter(holding => holding.store === store)) })).filter(one => one.posts.length > 0)
  return (
    <StandInDialog name={name} colleagues={colleagues} loading={people.isPending} zone={zone} busy={step.isPending} failure={step.error} done={done}
      go={standIn => step.mutate({ do: 'standIn', store, standIn }, { onSuccess: () => { void message.success(t('people.standIn.set')); done() } })} />
  )
}
