import { PlusOutlined, UserAddOutlined } from '@ant-design/icons'
import { Alert, App, Button, Drawer, Input, Space, Table, type TableColumnsType } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../shared/api/client'
import type { Group } from '../../shared/api/schema'
import { useSurroundings } from '../../shared/session'
import { Denied } from '../../shared/ui/Denied'
import { Field } from '../../shared/ui/Field'
import { nobody, PersonFields } from '../../shared/ui/PersonFields'
import { LoadFailed, ProblemText } from '../../shared/ui/ProblemText'
import { Pager } from '../../shared/ui/Pager'
import { useUrlState } from '../../shared/urlState'
import { usePageTitle } from '../../shared/usePageTitle'
import { useCreateGroup, useGroups, useSeat } from './api/groups'

const defaults = { q: '', page: 1, size: 50 }

/** The operator's groups. Their stores and people are not the operator's to see. */
export default function GroupsPage() {
  const { me } = useSurroundings()
  return me.platform.includes('TENANTS_APPLY') ? <Groups /> : <Denied />
}

function Groups() {
  const { t } = useTranslation()
  usePageTitle(t('platform.groups.title'))
  const [state, change] = useUrlState(defaults)
  const [q, setQ] = useState(state.q)
  const list = useGroups(state.q, Math.max(0, state.page - 1), state.size)
  const [creating, setCreating] = useState(false)
  const [seating, setSeating] = useState<Group | null>(null)
  useEffect(() => {
    if (q === state.q) return
    const timer = setTimeout(() => change({ q, page: 1 }), 300)
    return () => clearTimeout(timer)
  }, [q, state.q, change])
  const columns: TableColumnsType<Group> = [
    { title: t('platform.groups.name'), render: (_, one) => <b>{one.name}</b> },
    { title: t('platform.groups.code'), width: 220, dataIndex: 'code' },
    { title: <span className="visually-hidden">{t('platform.groups.actions')}</span>, width: 180, render: (_, one) => <Button size="small" icon={<UserAddOutlined />} aria-label={`${t('platform.groups.seat')}：${one.name}`} onClick={() => setSeating(one)}>{t('platform.groups.seat')}</Button> },
  ]
  return (
    <>
      <div className="page-head">
        <h1>{t('platform.groups.title')}</h1>
        <Input.Search allowClear style={{ width: 240 }} aria-label={t('platform.groups.search')} placeholder={t('platform.groups.search')} value={q} maxLength={100} onChange={event => setQ(event.target.value)} onSearch={next => change({ q: next, page: 1 })} />
        <span className="grow" />
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setCreating(true)}>{t('platform.groups.create')}</Button>
      </div>
      <p className="muted">{t('platform.groups.help')}</p>
      {list.isError && !list.data
        ? <LoadFailed failure={list.error} again={() => void list.refetch()} />
        : (
          <div className="panel">
            <Table<Group> className="stacked" size="small" rowKey="id" columns={columns} dataSource={list.data?.entries} loading={list.isPending} pagination={false}
              locale={{ emptyText: <div style={{ padding: 32 }}>{state.q ? t('platform.groups.noMatch') : t('platform.groups.none')}</div> }} />
            {list.data && <Pager page={list.data} go={page => change({ page })} resize={size => change({ size, page: 1 })} />}
          </div>
        )}
      {creating && <CreateGroup done={() => setCreating(false)} made={group => { setCreating(false); setSeating(group) }} />}
      {seating && <SeatDrawer key={seating.id} group={seating} done={() => setSeating(null)} />}
    </>
  )
}

/** A group that was made needs somebody who can go on: the invitation follows at once. */
function CreateGroup({ done, made }: { done(): void; made(group: Group): void }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const create = useCreateGroup()
  const [code, setCode] = useState('')
  const [name, setName] = useState('')
  const errors = create.error instanceof Problem ? create.error.fields : {}
  const send = () => create.mutate({ code, name: name.trim() }, { onSuccess: group => { void message.success(t('platform.groups.created', { name: group.name })); made(group) } })
  return (
    <Drawer open size={480} title={t('platform.groups.create')} onClose={done} mask={{ closable: false }}
      footer={<Space><Button type="primary" htmlType="submit" form="group-form" loading={create.isPending}>{t('platform.groups.createOk')}</Button><Button onClick={done}>{t('action.cancel')}</Button></Space>}>
      <form id="group-form" className="field-stack" noValidate onSubmit={event => { event.preventDefault(); send() }}>
        <Field label={t('platform.groups.name')} error={errors.name}>{given => <Input {...given} autoFocus maxLength={200} value={name} onChange={event => setName(event.target.value)} />}</Field>
        <Field label={t('platform.groups.code')} error={errors.code} hint={t('platform.groups.codeHint')}>{given => <Input {...given} maxLength={40} autoCapitalize="none" spellCheck={false} value={code} onChange={event => setCode(event.target.value.trim().toLowerCase())} />}</Field>
        {create.isError && <Alert type="error" showIcon title={<ProblemText failure={create.error} />} />}
      </form>
    </Drawer>
  )
}

function SeatDrawer({ group, done }: { group: Group; done(): void }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const prefix = `${group.code}.`
  const seat = useSeat()
  const [person, setPerson] = useState(() => nobody(prefix))
  const errors = seat.error instanceof Problem ? seat.error.fields : {}
  const send = () => seat.mutate({ group: group.id, person }, { onSuccess: () => { void message.success(t('platform.groups.seated', { name: person.name, group: group.name })); done() } })
  return (
    <Drawer open size={480} title={t('platform.groups.seatTitle', { group: group.name })} onClose={done} mask={{ closable: false }}
      footer={<Space><Button type="primary" htmlType="submit" form="seat-form" loading={seat.isPending}>{t('platform.groups.seatOk')}</Button><Button onClick={done}>{t('action.cancel')}</Button></Space>}>
      <form id="seat-form" className="field-stack" noValidate onSubmit={event => { event.preventDefault(); send() }}>
        <p className="muted">{t('platform.groups.seatHelp')}</p>
        <PersonFields prefix={prefix} person={person} errors={errors} change={setPerson} />
        {seat.isError && <Alert type="error" showIcon title={<ProblemText failure={seat.error} />} />}
      </form>
    </Drawer>
  )
}
