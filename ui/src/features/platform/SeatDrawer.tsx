import { Alert, App, Button, Drawer, Space } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../shared/api/client'
import type { Group } from '../../shared/api/schema'
import { nobody, PersonFields } from '../../shared/ui/PersonFields'
import { ProblemText } from '../../shared/ui/ProblemText'
import { useSeat } from './api/groups'

/** Invites somebody into the headquarters of a group. */
export default function SeatDrawer({ group, done }: { group: Group; done(): void }) {
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
