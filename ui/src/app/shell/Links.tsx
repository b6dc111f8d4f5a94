import {
  ApiOutlined, AuditOutlined, BankOutlined, CalendarOutlined, ClusterOutlined, ContactsOutlined, EyeOutlined, FileSearchOutlined, FileTextOutlined, HistoryOutlined,
  MoreOutlined, PhoneOutlined, ReadOutlined, SafetyCertificateOutlined, SafetyOutlined, SettingOutlined, ShopOutlined, TeamOutlined, UploadOutlined,
} from '@ant-design/icons'
import { Button, Popover } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NavLink, useLocation } from 'react-router'
import { useSurroundings } from '../../shared/session'
import { areaAt, groupAt, linksOf, type PageLink, type PageName } from './navigation'

const icons: Record<PageName, ReactNode> = {
  callbacks: <PhoneOutlined />, forms: <FileTextOutlined />, tickets: <AuditOutlined />, record: <AuditOutlined />, corrections: <FileSearchOutlined />, imports: <UploadOutlined />,
  settings: <SettingOutlined />, staff: <TeamOutlined />, entries: <EyeOutlined />, audit: <SafetyOutlined />, stores: <ShopOutlined />, people: <ContactsOutlined />,
  groupSettings: <SettingOutlined />, machines: <ApiOutlined />, deeds: <HistoryOutlined />, groups: <ClusterOutlined />, platformPeople: <ContactsOutlined />, standards: <ReadOutlined />, review: <ReadOutlined />, signers: <SafetyCertificateOutlined />, nationalDays: <CalendarOutlined />, partner: <BankOutlined />,
}

/** The pages of the workspace at hand that the person may use; the rarer ones in a menu where the line is short. */
export function Links({ wide, done }: { wide: boolean; done(): void }) {
  const { t } = useTranslation()
  const { me, scope } = useSurroundings()
  const { pathname } = useLocation()
  const [more, setMore] = useState(false)
  const links = linksOf(areaAt(pathname), me, scope, groupAt(pathname))
  const face = (link: PageLink) => (
    <NavLink key={link.path} to={link.path} onClick={() => { setMore(false); done() }}>{icons[link.text]} {t(`app.nav.${link.text}`)}</NavLink>
  )
  const rare = links.filter(link => link.more)
  const fold = wide && rare.length > 1
  const within = rare.some(link => pathname.startsWith(link.path))
  return (
    <nav aria-label={t('app.nav.main')} className="shell-nav">
      {(fold ? links.filter(link => !link.more) : links).map(face)}
      {fold && (
        <Popover trigger="click" placement="bottom" open={more} onOpenChange={setMore} content={<div className="shell-more">{rare.map(face)}</div>}>
          <Button type="text" className={within ? 'shell-more-button active' : 'shell-more-button'} icon={<MoreOutlined />} aria-haspopup="true" aria-expanded={more}>{t('app.nav.more')}</Button>
        </Popover>
      )}
    </nav>
  )
}
