import { ClockCircleOutlined, CloseCircleFilled, PauseCircleOutlined, PlayCircleOutlined, WarningFilled } from '@ant-design/icons'
import { Tag } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { SetBy, StoreStatus } from '../../../shared/api/schema'
import { moment } from '../../../shared/format'
import type { Level } from './health'

const icons = { ACTIVE: <PlayCircleOutlined />, PREPARING: <ClockCircleOutlined />, SUSPENDED: <PauseCircleOutlined /> }
const colours = { ACTIVE: 'success', PREPARING: 'processing', SUSPENDED: 'warning' }

export function StatusTag({ status }: { status: StoreStatus }) {
  const { t } = useTranslation()
  return <Tag icon={icons[status]} color={colours[status]}>{t(`headquarters.status.${status}`)}</Tag>
}

/** A figure with what is to be thought of it: by a sign and a word, not by colour alone. */
export function Health({ level, children }: { level: Level; children: ReactNode }) {
  const { t } = useTranslation()
  if (level === 'none') return <span className="muted">{children}</span>
  if (level === 'good') return <span>{children}</span>
  return (
    <span className={`health health-${level}`} title={t(`headquarters.health.${level}`)}>
      {level === 'bad' ? <CloseCircleFilled aria-label={t('headquarters.health.bad')} /> : <WarningFilled aria-label={t('headquarters.health.warn')} />} {children}
    </span>
  )
}

export function SetByLine({ by }: { by?: SetBy | null }) {
  const { t } = useTranslation()
  return by ? <span className="muted sub">{t(`settings.by.${by.way}`, { name: by.name, time: moment(by.at) })}</span> : null
}
