import { PlusOutlined } from '@ant-design/icons'
import { App, Button, Space, Table, type TableColumnsType, Tag } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Credentials, Machine, MyGroup } from '../../../shared/api/schema'
import { moment } from '../../../shared/format'
import { mayInGroup } from '../../../shared/session'
import { LoadFailed, problemText } from '../../../shared/ui/ProblemText'
import { usePageTitle } from '../../../shared/usePageTitle'
import { useMachines, useMachineStep } from '../api/machines'
import { useStoreNames } from '../api/names'
import { MachineDrawer } from './MachineDrawer'
import { SecretDialog } from './SecretDialog'
import { useOperationName } from './useOperationName'

/** Machines that talk to the platform by themselves: each for one store and for the operations granted. */
export default function MachinesPage({ group }: { group: MyGroup }) {
  const { t } = useTranslation()
  const { message, modal } = App.useApp()
  usePageTitle(t('headquarters.machines.title'))
  const list = useMachines(group.id)
  const step = useMachineStep(group.id)
  const operation = useOperationName()
  const [editing, setEditing] = useState<Machine | 'new' | null>(null)
  const [secret, setSecret] = useState<Credentials | null>(null)
  const nameOf = useStoreNames(group.id, (list.data?.machines ?? []).map(one => one.store))
  const writable = mayInGroup(group, 'MACHINES_MANAGE')
  const onError = (failure: Error) => void message.error(problemText(failure, t))
  const renew = (machine: Machine) => modal.confirm({
    title: t('headquarters.machines.renewTitle', { name: machine.name }), content: t('headquarters.machines.renewText'), okText: t('headquarters.machines.renew'), cancelText: t('action.cancel'),
    onOk: () => step.mutateAsync({ do: 'renew', id: machine.id }).then(made => { if (made) setSecret(made) }, onError),
  })
  const revoke = (machine: Machine) => modal.confirm({
    title: t('headquarters.machines.revokeTitle', { name: machine.name }), content: t('headquarters.machines.revokeText'), okText: t('headquarters.machines.revoke'), okButtonProps: { danger: true }, cancelText: t('action.cancel'),
    onOk: () => step.mutateAsync({ do: 'revoke', id: machine.id }).then(() => void message.success(t('headquarters.machines.revoked')), onError),
  })
  const columns: TableColumnsType<Machine> = [
    { title: t('headquarters.machines.name'), width: '26%', render: (_, one) => <><b>{one.name}</b><span className="muted sub wrap">{one.clientId}</span>{one.contactsClear && <Tag className="mark">{t('headquarters.machines.seesContacts')}</Tag>}</> },
    { title: t('field.store'), width: '20%', render: (_, one) => nameOf(one.store) },
    { title: t('headquarters.machines.operations'), render: (_, one) => <span className="wrap" title={one.operations.map(operation).join('\n')}>{one.operations.length === 0 ? t('headquarters.machines.nothing') : `${one.operations.slice(0, 4).map(operation).join(t('people.and'))}${one.operations.length > 4 ? ` … ${t('headquarters.machines.count', { count: one.operations.length })}` : ''}`}</span> },
    { title: t('headquarters.machines.since'), width: 150, className: 'nowrap', render: (_, one) => moment(one.createdAt) },
    ...(writable ? [{
      title: <span className="visually-hidden">{t('headquarters.machines.actions')}</span>, width: 250,
      render: (_: unknown, one: Machine) => (
        <Space size={4} wrap>
          <Button size="small" aria-label={`${t('headquarters.machines.grant')}${t('colon')}${one.name}`} onClick={() => setEditing(one)}>{t('headquarters.machines.grant')}</Button>
          <Button size="small" aria-label={`${t('headquarters.machines.renew')}${t('colon')}${one.name}`} onClick={() => void renew(one)}>{t('headquarters.machines.renew')}</Button>
          <Button size="small" danger aria-label={`${t('headquarters.machines.revoke')}${t('colon')}${one.name}`} onClick={() => void revoke(one)}>{t('headquarters.machines.revoke')}</Button>
        </Space>
      ),
    }] : []),
  ]
  return (
    <>
      <div className="page-head"><h1>{t('headquarters.machines.title')}</h1><span className="grow" />
        {writable && <Button type="primary" icon={<PlusOutlined />} disabled={!list.data} onClick={() => setEditing('new')}>{t('headquarters.machines.create')}</Button>}</div>
      <p className="muted">{t('headquarters.machines.help')}</p>
      {list.isError && !list.data
        ? <LoadFailed failure={list.error} again={() => void list.refetch()} />
        : (
          <div className="panel hq-table">
            <Table<Machine> className="stacked" size="small" rowKey="id" columns={columns} dataSource={list.data?.machines} loading={list.isPending} pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
              locale={{ emptyText: <div style={{ padding: 32 }}>{t('headquarters.machines.none')}</div> }} />
          </div>
        )}
      {editing && list.data && <MachineDrawer group={group.id} machine={editing === 'new' ? null : editing} grantable={list.data.operations} done={() => setEditing(null)}
        made={made => { setEditing(null); setSecret(made) }} />}
      {secret && <SecretDialog credentials={secret} done={() => setSecret(null)} />}
    </>
  )
}

