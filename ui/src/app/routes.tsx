import { Button, Result, Spin } from 'antd'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, Navigate, Route, Routes, useLocation } from 'react-router'
import { useSurroundings } from '../shared/session'
import { CrashGuard } from './CrashGuard'
import { areaAt, homeOf } from './shell/navigation'

const TodayPage = lazy(() => import('../features/callbacks/list/TodayPage'))
const WorkPage = lazy(() => import('../features/callbacks/work/WorkPage'))
const RecordPage = lazy(() => import('../features/forms/RecordPage'))
const InterviewPage = lazy(() => import('../features/forms/InterviewPage'))
const ImportsPage = lazy(() => import('../features/imports/ImportsPage'))
const ImportPage = lazy(() => import('../features/imports/ImportPage'))
const TicketsPage = lazy(() => import('../features/tickets/TicketsPage'))
const CorrectionsPage = lazy(() => import('../features/customers/CorrectionsPage'))
const CustomerPage = lazy(() => import('../features/customers/CustomerPage'))
const ServiceKindsPage = lazy(() => import('../features/visits/ServiceKindsPage'))
const SeparationsPage = lazy(() => import('../features/separations/SeparationsPage'))
const SettingsPage = lazy(() => import('../features/settings/SettingsPage'))
const StaffPage = lazy(() => import('../features/staff/StaffPage'))
const EntriesPage = lazy(() => import('../features/staff/EntriesPage'))
const HeadquartersPages = lazy(() => import('../features/headquarters/HeadquartersPages'))
const GroupsPage = lazy(() => import('../features/platform/GroupsPage'))
const PartnerPage = lazy(() => import('../features/platform/PartnerPage'))

export function Pages() {
  const { me } = useSurroundings()
  const { pathname } = useLocation()
  const home = homeOf(me)
  // Whoever has left the last store, or never had one, has no business on a store's pages.
  if (me.stores.length === 0 && areaAt(pathname) === 'store') return <Navigate to={home} replace />
  return (
    <CrashGuard>
      <Suspense fallback={<div style={{ padding: 48, textAlign: 'center' }}><Spin /></div>}>
        <Routes>
          <Route path="/" element={<Navigate to={home} replace />} />
          <Route path="/sign-in/back" element={<Navigate to={home} replace />} />
          <Route path="/callbacks" element={<TodayPage />} />
          <Route path="/callbacks/:store/:id" element={<WorkPage />} />
          <Route path="/forms/callback-record" element={<RecordPage />} />
          <Route path="/forms/interview-record/:store/:id" element={<InterviewPage />} />
          <Route path="/imports" element={<ImportsPage />} />
          <Route path="/imports/:store/:id" element={<ImportPage />} />
          <Route path="/tickets" element={<TicketsPage />} />
          <Route path="/corrections" element={<CorrectionsPage />} />
          <Route path="/customers/:store/:id" element={<CustomerPage />} />
          <Route path="/service-kinds" element={<ServiceKindsPage />} />
          <Route path="/separations" element={<SeparationsPage />} />
          <Route path="/settings" element={<SettingsPage />} />
          <Route path="/staff" element={<StaffPage />} />
          <Route path="/entries" element={<EntriesPage />} />
          <Route path="/hq/:group/*" element={<HeadquartersPages />} />
          <Route path="/platform/groups" element={<GroupsPage />} />
          <Route path="/partner" element={<PartnerPage />} />
          <Route path="*" element={<Lost />} />
        </Routes>
      </Suspense>
    </CrashGuard>
  )
}

function Lost() {
  const { t } = useTranslation()
  const { me } = useSurroundings()
  return (
    <Result
      status="404"
      title={t('app.lost.title')}
      subTitle={t('app.lost.text')}
      extra={<Link to={homeOf(me)}><Button type="primary">{t('app.lost.home')}</Button></Link>}
    />
  )
}
