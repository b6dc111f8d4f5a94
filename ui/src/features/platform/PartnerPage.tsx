import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSurroundings } from '../../shared/session'
import { Denied } from '../../shared/ui/Denied'
import { usePageTitle } from '../../shared/usePageTitle'

/** What a brand partner has today: an account. What they will have is said, not shown as buttons that do nothing. */
export default function PartnerPage() {
  const { t } = useTranslation()
  const { me } = useSurroundings()
  usePageTitle(t('platform.partner.title'))
  if (!me.platform.includes('PARTNER_SELF')) return <Denied />
  return (
    <article style={{ maxWidth: 720 }}>
      <div className="page-head"><h1>{t('platform.partner.title')}</h1></div>
      <Alert type="info" showIcon title={t('platform.partner.works', { name: me.name })} />
      <p style={{ marginTop: 12 }}>{t('platform.partner.will')}</p>
      <ul><li>{t('platform.partner.standards')}</li><li>{t('platform.partner.versions')}</li></ul>
      <p>{t('platform.partner.never')}</p>
    </article>
  )
}
