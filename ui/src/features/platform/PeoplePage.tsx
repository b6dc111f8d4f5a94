import { PlusOutlined, UserAddOutlined } from '@ant-design/icons'
import { Button, Tabs } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Partner } from '../../shared/api/schema'
import { useSurroundings } from '../../shared/session'
import { Denied } from '../../shared/ui/Denied'
import { useUrlState } from '../../shared/urlState'
import { usePageTitle } from '../../shared/usePageTitle'
import { PartnersTab } from './PartnersTab'
import { PeopleTab } from './PeopleTab'

const AppointDrawer = lazy(() => import('./AppointDrawer'))
const CreatePartner = lazy(() => import('./CreatePartner'))
const PartnerDrawer = lazy(() => import('./PartnerDrawer'))

const defaults = { tab: 'people' }

type Doing = { kind: 'invite' } | { kind: 'create' } | { kind: 'appoint'; partner: Partner }

/** The platform's operators and brand partners, and the organisations partners act for. */
export default function PeoplePage() {
  const { me } = useSurroundings()
  return me.platform.includes('TENANTS_APPLY') ? <People self={me.subject} /> : <Denied />
}

function People({ self }: { self: string }) {
  const { t } = useTranslation()
  usePageTitle(t('platform.people.title'))
  const [state, change] = useUrlState(defaults)
  const [doing, setDoing] = useState<Doing | null>(null)
  const done = () => setDoing(null)
  const appoint = (partner: Partner) => setDoing({ kind: 'appoint', partner })
  return (
    <>
      <div className="page-head">
        <h1>{t('platform.people.title')}</h1><span className="grow" />
        {state.tab === 'partners'
          ? <Button type="primary" icon={<PlusOutlined />} onClick={() => setDoing({ kind: 'create' })}>{t('platform.partners.create')}</Button>
          : <Button type="primary" icon={<UserAddOutlined />} onClick={() => setDoing({ kind: 'invite' })}>{t('platform.people.invite')}</Button>}
      </div>
      <Tabs activeKey={state.tab} onChange={tab => change({ tab })} destroyOnHidden items={[
        { key: 'people', label: t('platform.people.tab'), children: <PeopleTab self={self} /> },
        { key: 'partners', label: t('platform.partners.title'), children: <PartnersTab appoint={appoint} /> },
      ]} />
      <Suspense>
        {doing?.kind === 'invite' && <AppointDrawer done={done} />}
        {doing?.kind === 'create' && <CreatePartner done={done} made={appoint} />}
        {doing?.kind === 'appoint' && <PartnerDrawer key={doing.partner.id} partner={doing.partner} done={done} />}
      </Suspense>
    </>
  )
}
