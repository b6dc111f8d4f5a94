import { BankOutlined, MenuOutlined } from '@ant-design/icons'
import { Alert, Button, Grid } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { useSurroundings } from '../../shared/session'
import { AreaPick } from './AreaPick'
import { ClockBadge } from './ClockBadge'
import { EntryBanners } from './EntryBanner'
import { Links } from './Links'
import { areaAt, groupAt, homeOf } from './navigation'
import { Scope } from './Scope'
import { UserMenu } from './UserMenu'
import './shell.css'

export function Shell({ children, signOut }: { children: ReactNode; signOut(): void }) {
  const { t } = useTranslation()
  const { config, me } = useSurroundings()
  const { pathname } = useLocation()
  const [open, setOpen] = useState(false)
  const wide = Grid.useBreakpoint().md ?? true
  const area = areaAt(pathname)
  const group = me.groups.find(one => one.id === groupAt(pathname))
  const inStores = area === 'store' && me.stores.length > 0
  return (
    <div className="shell">
      <a className="skip-link" href="#content">{t('app.nav.skip')}</a>
      <header className={area === 'store' ? 'shell-head no-print' : 'shell-head shell-office no-print'}>
        {!wide && <Button type="text" icon={<MenuOutlined />} aria-label={t('app.nav.menu')} aria-expanded={open} onClick={() => setOpen(!open)} />}
        <Link to={homeOf(me)} className="shell-name"><img src="/favicon.svg" alt="" width={22} height={22} />{t('product')}</Link>
        <AreaPick />
        {wide && <Links wide done={() => setOpen(false)} />}
        <div className="shell-right">
          {config.clockAdjustable && inStores && me.stores.some(store => store.permissions.includes('CLOCK_SET')) && <ClockBadge />}
          {inStores && <Scope />}
          {group && <span className="muted nowrap shell-store" title={group.name}><BankOutlined /> <span>{group.name}</span></span>}
          <UserMenu signOut={signOut} />
        </div>
        {!wide && open && <Links wide={false} done={() => setOpen(false)} />}
      </header>
      <EntryBanners />
      <main id="content" className="shell-body" tabIndex={-1}>
        {me.suspended.length > 0 && area === 'store' && (
          <Alert className="no-print" type="warning" showIcon closable style={{ marginBottom: 8 }}
            title={t('app.suspended.some', { count: me.suspended.length, stores: me.suspended.slice(0, 5).join(t('app.suspended.and')) })} />
        )}
        {children}
      </main>
    </div>
  )
}
