import { LogoutOutlined, SafetyCertificateOutlined, TranslationOutlined, UserOutlined } from '@ant-design/icons'
import { Button, Popover } from 'antd'
import { useTranslation } from 'react-i18next'
import { useAuth } from 'react-oidc-context'
import { useLocation } from 'react-router'
import { useSurroundings } from '../../shared/session'
import { language, speak } from '../i18n/language'

export function UserMenu({ signOut }: { signOut(): void }) {
  const { t } = useTranslation()
  const { me } = useSurroundings()
  const { signinRedirect } = useAuth()
  const { pathname, search } = useLocation()
  // The identity provider's own page: codes are made and kept there.
  const secondFactor = () => void signinRedirect({ state: { path: pathname + search }, extraQueryParams: { kc_action: 'CONFIGURE_TOTP' } })
  const other = language() === 'zh' ? 'en' : 'zh'
  return (
    <>
      <Button
        type="text"
        icon={<TranslationOutlined />}
        lang={other === 'zh' ? 'zh-CN' : 'en'}
        onClick={() => void speak(other)}
        className="shell-language"
      >
        {other === 'zh' ? '中文' : 'English'}
      </Button>
      <Popover
        trigger="click"
        placement="bottomRight"
        content={
          <section className="user-menu" aria-label={t('app.user.menu', { name: me.name })}>
            <h2>{me.name}</h2>
            {me.stores.map(store => (
              <div key={store.id}>
                <b>{store.name}</b>
                <span className="muted">{store.posts.map(post => t(`post.${post}`)).join(t('and'))}</span>
              </div>
            ))}
            {me.groups.map(group => <div key={group.id}><b>{group.name}</b><span className="muted">{t('post.HEADQUARTERS')}</span></div>)}
            {me.platform.includes('TENANTS_APPLY') && <div><b>{t('post.PLATFORM_OPERATOR')}</b></div>}
            {me.platform.includes('PARTNER_SELF') && <div><b>{t('post.BRAND_PARTNER')}</b></div>}
            <Button block icon={<SafetyCertificateOutlined />} onClick={secondFactor}>{t('app.user.secondFactor')}</Button>
            <Button block icon={<LogoutOutlined />} onClick={signOut}>{t('app.user.signOut')}</Button>
          </section>
        }
      >
        <Button type="text" icon={<UserOutlined />} aria-label={t('app.user.menu', { name: me.name })}>
          <span className="shell-user">{me.name}</span>
        </Button>
      </Popover>
    </>
  )
}
