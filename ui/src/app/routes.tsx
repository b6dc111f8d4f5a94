import { Button, Spin } from 'antd'
import { type ComponentType, lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, Navigate, Route, Routes, useLocation } from 'react-router'
import { useSurroundings } from '../shared/session'
import { Notice } from '../shared/ui/Notice'
import { CrashGuard } from './CrashGuard'
import { bring, type Part } from './i18n/words'
import { areaAt, homeOf } from './shell/navigation'

/** A page comes with the words it speaks when it is asked for. */
const page = <P,>(load: () => Promise<{ default: ComponentType<P> }>, ...words: Part[]) => lazy(async () => {
  const [module] = await Promise.all([load(), ...words.map(bring)])
  return module
})

const TodayPage = page(() => import('../features/callbacks/list/TodayPage'))
const WorkPage = page(() => import('../features/callbacks/work/WorkPage'), 'callbacks.work')
const RecordPage = page(() => import('../features/forms/RecordPage'), 'forms')
const InterviewPage = page(() => import('../features/forms/InterviewPage'), 'forms')
const ImportsPage = page(() => import('../features/imports/ImportsPage'), 'imports', 'visits')
const ImportPage = page(() => import('../features/imports/ImportPage'), 'imports', 'visits')
const TicketsPage = page(() => import('../features/tickets/TicketsPage'), 'tickets', 'separations')
const RecordTicketPage = page(() => import('../features/tickets/RecordPage'), 'tickets')
const TicketPage = page(() => import('../features/tickets/TicketPage'), 'tickets')
const CorrectionsPage = page(() => import('../features/customers/CorrectionsPage'), 'customers', 'separations')
const CustomerPage = page(() => import('../features/customers/CustomerPage'), 'customers')
const ServiceKindsPage = page(() => import('../features/visits/ServiceKindsPage'), 'visits')
const SeparationsPage = page(() => import('../features/separations/SeparationsPage'), 'separations')
const AuditPage = page(() => import('../features/audit/AuditPage'), 'audit')
const SettingsPage = page(() => import('../features/settings/SettingsPage'), 'settings', 'visits')
const StaffPage = page(() => import('../features/staff/StaffPage'), 'staff', 'people')
const EntriesPage = page(() => import('../features/staff/EntriesPage'), 'staff')
const HeadquartersPages = page(() => import('../features/headquarters/HeadquartersPages'), 'audit', 'deeds', 'headquarters', 'many', 'people', 'settings')
const StandardsPages = page(() => import('../features/standards/group/StandardsPages'), 'activation', 'many', 'settings', 'shadow', 'standards')
const GroupsPage = page(() => import('../features/platform/GroupsPage'), 'platform', 'people')
const PlatformPeoplePage = page(() => import('../features/platform/PeoplePage'), 'platform', 'people')
const PlatformDeedsPage = page(() => import('../features/platform/DeedsPage'), 'audit', 'deeds')
const NationalDaysPage = page(() => import('../features/calendar/NationalDaysPage'), 'nationalDays')
const ReviewQueuePage = page(() => import('../features/standards/review/ReviewQueuePage'), 'review', 'standards')
const ReviewVersionPage = page(() => import('../features/standards/review/ReviewVersionPage'), 'people', 'review', 'standards')
const SignersPage = page(() => import('../features/standards/review/SignersPage'), 'review', 'standards')
const PartnerPage = page(() => import('../features/standards/partner/PartnerPage'), 'partner', 'standards')
const PartnerVersionPage = page(() => import('../features/standards/partner/PartnerVersionPage'), 'partner', 'standards')

export function Pages() {
  const { me } = useSurroundings()
  const { pathname, search } = useLocation()
  const home = homeOf(me)
  // Whoever has left the last store, or never had one, has no business on a store's pages.
  if (me.stores.length === 0 && areaAt(pathname) === 'store') return <Navigate to={home} replace />
  return (
    <CrashGuard place={pathname + search}>
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
          <Route path="/tickets/new" element={<RecordTicketPage />} />
          <Route path="/tickets/:store/:id" element={<TicketPage />} />
          <Route path="/corrections" element={<CorrectionsPage />} />
          <Route path="/customers/:store/:id" element={<CustomerPage />} />
          <Route path="/service-kinds" element={<ServiceKindsPage />} />
          <Route path="/separations" element={<SeparationsPage />} />
          <Route path="/audit" element={<AuditPage />} />
          <Route path="/settings" element={<SettingsPage />} />
          <Route path="/staff" element={<StaffPage />} />
          <Route path="/entries" element={<EntriesPage />} />
          <Route path="/hq/:group/standards/*" element={<StandardsPages />} />
          <Route path="/hq/:group/*" element={<HeadquartersPages />} />
          <Route path="/platform/groups" element={<GroupsPage />} />
          <Route path="/platform/people" element={<PlatformPeoplePage />} />
          <Route path="/platform/deeds" element={<PlatformDeedsPage />} />
          <Route path="/platform/national-days" element={<NationalDaysPage />} />
          <Route path="/platform/standards" element={<ReviewQueuePage />} />
          <Route path="/platform/standards/:plugin/:version" element={<ReviewVersionPage />} />
          <Route path="/platform/signers" element={<SignersPage />} />
          <Route path="/partner" element={<PartnerPage />} />
          <Route path="/partner/:plugin/:version" element={<PartnerVersionPage />} />
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
    <Notice kind="news" title={t('app.lost.title')} text={t('app.lost.text')}>
      <Link to={homeOf(me)}><Button type="primary">{t('app.lost.home')}</Button></Link>
    </Notice>
  )
}
