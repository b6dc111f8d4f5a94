import { Alert, App, Button, Drawer, type RefSelectProps, Select, Space } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePartners } from '../../shared/api/partners'
import { usePlatformPeople } from '../../shared/api/platformPeople'
import type { Partner } from '../../shared/api/schema'
import { Field } from '../../shared/ui/Field'
import { useFirst } from '../../shared/ui/first'
import { LoadFailed, ProblemText } from '../../shared/ui/ProblemText'
import { useAppointToPartner } from './api/partners'

/** Lets one more brand partner act for an organisation. Whoever acts for another leaves that one. */
export default function PartnerDrawer({ partner, done }: { partner: Partner; done(): void }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const people = usePlatformPeople()
  const partners = usePartners()
  const appoint = useAppointToPartner(partner.id)
  const first = useFirst<RefSelectProps>()
  const [subject, setSubject] = useState<string>()
  const [pressed, setPressed] = useState(false)
  const others = people.data?.filter(one => one.post === 'BRAND_PARTNER' && !partner.people.some(member => member.subject === one.subject)) ?? []
  const whereNow = (whom: string | undefined) => partners.data?.find(one => one.id !== partner.id && one.people.some(member => member.subject === whom))?.name
  const nameOf = (whom: string) => others.find(one => one.subject === whom)?.userName ?? t('platform.people.unknown')
  const label = (whom: string) => {
    const name = whereNow(whom)
    return name ? t('beside', { text: nameOf(whom), note: t('platform.partners.now', { name }) }) : nameOf(whom)
  }
  const leaves = whereNow(subject)
  const send = () => {
    setPressed(true)
    if (!subject) return
    appoint.mutate(subject, { onSuccess: () => { void message.success(t('platform.partners.appointed', { person: nameOf(subject), name: partner.name })); done() } })
  }
  const failed = people.isError && !people.data ? people : null
  return (
    <Drawer open size={480} title={t('platform.partners.appointTitle', { name: partner.name })} onClose={done} mask={{ closable: false }}
      footer={<Space><Button type="primary" htmlType="submit" form="partner-person-form" loading={appoint.isPending} disabled={!people.data}>{t('platform.partners.appointOk')}</Button><Button onClick={done}>{t('action.cancel')}</Button></Space>}>
      {failed && <LoadFailed failure={failed.error} again={() => void failed.refetch()} />}
      <form id="partner-person-form" className="field-stack" noValidate onSubmit={event => { event.preventDefault(); send() }}>
        <p className="muted">{t('platform.partners.appointHelp')}</p>
        <Field label={t('platform.partners.person')} error={pressed && !subject ? t('platform.partners.personNeeded') : undefined}
          hint={subject && (leaves ? t('platform.partners.moves', { name: leaves }) : t('platform.partners.brings'))}>
          {given => (
            <Select {...given} ref={first} value={subject} loading={people.isPending} onChange={next => { appoint.reset(); setSubject(next) }} placeholder={t('platform.partners.personPick')} notFoundContent={t('platform.partners.nobody')}
              showSearch={{ optionFilterProp: 'label' }} options={others.map(one => ({ value: one.subject, label: label(one.subject) }))} />
          )}
        </Field>
        {appoint.isError && <Alert type="error" showIcon title={<ProblemText failure={appoint.error} />} />}
      </form>
    </Drawer>
  )
}
