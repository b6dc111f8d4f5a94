import { Button, Result, Spin } from 'antd'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, Navigate, Route, Routes } from 'react-router'
import { CrashGuard } from './CrashGuard'

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
const AuditPage = lazy(() => import('../features/audit/AuditPage'))
const SettingsPage = lazy(() => import('../features/settings/SettingsPage'))

export function Pages() {
  return (
    <CrashGuard>
      <Suspense fallback={<div style={{ padding: 48, textAlign: 'center' }}><Spin /></div>}>
        <Routes>
          <Route path="/" element={<Navigate to="/callbacks" replace />} />
          <Route path="/sign-in/back" element={<Navigate to="/callbacks" replace />} />
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
          <Route path="/audit" element={<AuditPage />} />
          <Route path="/settings" element={<SettingsPage />} />
          <Route path="*" element={<Lost />} />
        </Routes>
      </Suspense>
    </CrashGuard>
  )
}

function Lost() {
  const { t } = useTranslation()
  return (
    <Result
      status="404"
      title={t('app.lost.title')}
      subTitle={t('app.lost.text')}
      extra={<Link to="/callbacks"><Button type="primary">{t('app.lost.home')}</Button></Link>}
    />
  )
}
