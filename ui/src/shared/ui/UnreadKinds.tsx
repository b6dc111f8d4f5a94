import { TagsOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useServiceKinds } from '../api/serviceKinds'

/** The way to the store's words for kinds of service, with how many of them nobody can read yet. */
export function UnreadKinds({ store }: { store: string }) {
  const { t } = useTranslation()
  const unread = useServiceKinds(store).data?.unread.length ?? 0
  return (
    <Link to={`/service-kinds?store=${store}`}>
      <Button icon={<TagsOutlined />} danger={unread > 0}>{unread > 0 ? t('visits.unreadLink', { count: unread }) : t('visits.title')}</Button>
    </Link>
  )
}
