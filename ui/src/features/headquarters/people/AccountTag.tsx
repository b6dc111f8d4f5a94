import { CheckCircleOutlined, ClockCircleOutlined, QuestionCircleOutlined, StopOutlined } from '@ant-design/icons'
import { Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { GroupPerson } from '../../../shared/api/schema'

/** Where an account stands; what only the identity provider knows is left open while it is away. */
export function AccountTag({ person }: { person: GroupPerson }) {
  const { t } = useTranslation()
  if (person.disabled) return <Tag icon={<StopOutlined />} color="error">{t('headquarters.account.disabled')}</Tag>
  if (!person.account) return <Tag icon={<QuestionCircleOutlined />}>{t('headquarters.account.unknown')}</Tag>
  if (!person.account.enabled) return <Tag icon={<StopOutlined />} color="error">{t('headquarters.account.disabled')}</Tag>
  if (person.account.pending) return <Tag icon={<ClockCircleOutlined />} color="warning">{t('headquarters.account.pending')}</Tag>
  return <Tag icon={<CheckCircleOutlined />} color="success">{t('headquarters.account.enabled')}</Tag>
}
