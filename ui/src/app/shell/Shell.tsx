import {
  AuditOutlined, FileSearchOutlined, FileTextOutlined, MenuOutlined, PhoneOutlined, SettingOutlined, UploadOutlined,
} from '@ant-design/icons'
import { Button, Drawer, Grid, Layout, Menu } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { type Right, useMay, useSurroundings } from '../../shared/session'
import { ClockBadge } from './ClockBadge'
import { Scope } from './Scope'
import { UserMenu } from './UserMenu'
import './shell.css'

const pages: { path: string; text: 'callbacks' | 'forms' | 'tickets' | 'corrections' | 'imports' | 'settings'; icon: ReactNode; right: Right }[] = [
  { path: '/callbacks', text: 'callbacks', icon: <PhoneOutlined />, right: 'CALLBACKS_READ' },
  { path: '/forms/callback-record', text: 'forms', icon: <FileTextOutlined />, right: 'FORMS_READ' },
  { path: '/tickets', text: 'tickets', icon: <AuditOutlined />, right: 'TICKETS_READ' },
  { path: '/corrections', text: 'corrections', icon: <FileSearchOutlined />, right: 'CUSTOMERS_READ' },
  { path: '/imports', text: 'imports', icon: <UploadOutlined />, right: 'IMPORTS_READ' },
  { path: '/settings', text: 'settings', icon: <SettingOutlined />, right: 'SETTINGS_READ' },
]

export function Shell({ children, signOut }: { children: ReactNode; signOut(): void }) {
  const { t } = useTranslation()
  const { config } = useSurroundings()
  const { pathname } = useLocation()
  const { anywhere } = useMay()
  const [open, setOpen] = useState(false)
  const wide = Grid.useBreakpoint().md ?? true
  const items = pages.filter(page => anywhere(page.right)).map(page => ({
    key: page.path, icon: page.icon, label: <Link to={page.path}>{t(`app.nav.${page.text}`)}</Link>,
  }))
  const selected = pages.filter(page => pathname.startsWith(page.path.replace('/callback-record', ''))).map(page => page.path)
  return (
    <Layout className="shell">
      <a className="skip-link" href="#content">{t('app.nav.skip')}</a>
      <Layout.Header className="shell-head no-print">
        {!wide && <Button type="text" icon={<MenuOutlined />} aria-label={t('app.nav.menu')} onClick={() => setOpen(true)} />}
        <Link to="/callbacks" className="shell-name"><img src="/favicon.svg" alt="" width={22} height={22} />{t('product')}</Link>
        {wide && (
          <nav aria-label={t('app.nav.main')} className="shell-nav">
            <Menu mode="horizontal" items={items} selectedKeys={selected} disabledOverflow={false} />
          </nav>
        )}
        <div className="shell-right">
          {config.clockAdjustable && <ClockBadge />}
          <Scope />
          <UserMenu signOut={signOut} />
        </div>
      </Layout.Header>
      {!wide && (
        <Drawer open={open} onClose={() => setOpen(false)} placement="left" size={260} title={t('product')}>
          <nav aria-label={t('app.nav.main')}>
            <Menu mode="inline" items={items} selectedKeys={selected} onClick={() => setOpen(false)} />
          </nav>
        </Drawer>
      )}
      <Layout.Content id="content" className="shell-body" tabIndex={-1}>{children}</Layout.Content>
    </Layout>
  )
}
