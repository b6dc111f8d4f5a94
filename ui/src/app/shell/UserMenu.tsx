import { LogoutOutlined, TranslationOutlined, UserOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSurroundings } from '../../shared/session'
import { language, speak } from '../i18n/language'

export function UserMenu({ signOut }: { signOut(): void }) {
  const { t } = useTranslation()
  const { me } = useSurroundings()
  const posts = me.stores.map(store => ({
    key: store.id,
    disabled: true,
    label: `${store.name}：${store.posts.map(post => t(`post.${post}` as 'post.CALLBACK_AGENT', post)).join('、')}`,
  }))
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
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'posts', type: 'group', label: t('app.user.posts'), children: posts },
            { type: 'divider' },
            { key: 'out', icon: <LogoutOutlined />, label: t('app.user.signOut'), onClick: signOut },
          ],
        }}
      >
        <Button type="text" icon={<UserOutlined />} aria-label={t('app.user.menu', { name: me.name })}>
          <span className="shell-user">{me.name}</span>
        </Button>
      </Dropdown>
    </>
  )
}
