import {
  AuditOutlined, FileSearchOutlined, FileTextOutlined, MenuOutlined, PhoneOutlined, SafetyOutlined, SettingOutlined, UploadOutlined,
} from '@ant-design/icons'
import { Button, Grid } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, NavLink } from 'react-router'
import { type Right, useMay, useSurroundings } from '../../shared/session'
import { ClockBadge } from './ClockBadge'
import { Scope } from './Scope'
import { UserMenu } from './UserMenu'
import './shell.css'

const pages: { path: string; text: 'callbacks' | 'forms' | 'tickets' | 'corrections' | 'imports' | 'audit' | 'settings'; icon: ReactNode; right: Right }[] = [
  { path: '/callbacks', text: 'callbacks', icon: <PhoneOutlined />, right: 'CALLBACKS_READ' },
  { path: '/forms/callback-record', text: 'forms', icon: <FileTextOutlined />, right: 'FORMS_READ' },
  { path: '/tickets', text: 'tickets', icon: <AuditOutlined />, right: 'TICKETS_READ' },
  { path: '/corrections', text: 'corrections', icon: <FileSearchOutlined />, right: 'CUSTOMERS_READ' },
  { path: '/imports', text: 'imports', icon: <UploadOutlined />, right: 'IMPORTS_READ' },
  { path: '/audit', text: 'audit', icon: <SafetyOutlined />, right: 'AUDIT_READ' },
  { path: '/settings', text: 'settings', icon: <SettingOutlined />, right: 'SETTINGS_READ' },
]

export function Shell({ children, signOut }: { children: ReactNode; signOut(): void }) {
  const { t } = useTranslation()
  const { config } = useSurroundings()
  const { anywhere } = useMay()
  const [open, setOpen] = useState(false)
  const wide = Grid.useBreakpoint().md ?? true
  const links = (
    <nav aria-label={t('app.nav.main')} className="shell-nav">
      {pages.filter(page => anywhere(page.right)).map(page => (
        <NavLink key={page.path} to={page.path} onClick={() => setOpen(false)}>{page.icon} {t(`app.nav.${page.text}`)}</NavLink>
      ))}
    </nav>
  )
  return (
    <div className="shell">
      <a className="skip-link" href="#content">{t('app.nav.skip')}</a>
      <header className="shell-head no-print">
        {!wide && <Button type="text" icon={<MenuOutlined />} aria-label={t('app.nav.menu')} aria-expanded={open} onClick={() => setOpen(!open)} />}
        <Link to="/callbacks" className="shell-name"><img src="/favicon.svg" alt="" width={22} height={22} />{t('product')}</Link>
        {wide && links}
        <div className="shell-right">
          {config.clockAdjustable && <ClockBadge />}
          <Scope />
          <UserMenu signOut={signOut} />
        </div>
        {!wide && open && links}
      </header>
      <main id="content" className="shell-body" tabIndex={-1}>{children}</main>
    </div>
  )
}
