import { CheckCircleOutlined, ClockCircleOutlined, CloseCircleFilled, CloseCircleOutlined, PauseCircleOutlined, StopOutlined, WarningFilled } from '@ant-design/icons'
import { Tag, Tooltip } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { StandardHealth, VersionOrigin, VersionState } from '../../shared/api/schema'
import { thousands } from '../../shared/format'
import { failureLevel, type Level, slownessLevel } from './health'
import './standards.css'

const icons = { UPLOADED: <ClockCircleOutlined />, PUBLISHED: <CheckCircleOutlined />, REFUSED: <CloseCircleOutlined />, WITHDRAWN: <StopOutlined /> }
const colours = { UPLOADED: 'processing', PUBLISHED: 'success', REFUSED: 'error', WITHDRAWN: 'warning' }

/** How far a version has come. What is a group's own is never published, only usable. */
export function StateTag({ state, origin }: { state: VersionState; origin: VersionOrigin }) {
  const { t } = useTranslation()
  return <Tag icon={icons[state]} color={colours[state]}>{state === 'PUBLISHED' && origin === 'PRIVATE' ? t('standards.usable') : t(`standards.state.${state}`)}</Tag>
}

export function OriginTag({ origin }: { origin: VersionOrigin }) {
  const { t } = useTranslation()
  return <Tag>{t(`standards.origin.${origin}`)}</Tag>
}

export function Brands({ brands }: { brands: string[] }) {
  const { t } = useTranslation()
  if (brands.length === 0) return <span className="muted">{t('standards.anyBrand')}</span>
  return <span className="tags">{brands.map(brand => <Tag key={brand}>{brand}</Tag>)}</span>
}

/** A figure with what is to be thought of it: by a sign and a word, not by colour alone. */
function Judged({ level, children }: { level: Level; children: ReactNode }) {
  const { t } = useTranslation()
  if (level === 'none') return <span className="muted">{children}</span>
  if (level === 'good') return <span>{children}</span>
  return (
    <span className={`health health-${level}`} title={t(`standards.health.${level}`)}>
      {level === 'bad' ? <CloseCircleFilled aria-label={t('standards.health.bad')} /> : <WarningFilled aria-label={t('standards.health.warn')} />} {children}
    </span>
  )
}

export const Failures = ({ health }: { health: StandardHealth }) =>
  <Judged level={failureLevel(health)}>{health.calls === 0 ? '–' : thousands(health.failures)}</Judged>

export function Slowness({ health }: { health: StandardHealth }) {
  const { t } = useTranslation()
  return <Judged level={slownessLevel(health)}>{health.p99Millis == null ? '–' : t('standards.health.millis', { value: thousands(health.p99Millis) })}</Judged>
}

/** What needs somebody's attention beyond figures: it is left alone for a while, or runs without its walls. */
export function HealthMarks({ health }: { health: StandardHealth }) {
  const { t } = useTranslation()
  return (
    <>
      {health.resting && <Tooltip title={t('standards.health.restingHint')}><Tag tabIndex={0} color="error" icon={<PauseCircleOutlined />}>{t('standards.health.resting')}</Tag></Tooltip>}
      {health.contained === false && <Tooltip title={t('standards.health.openHint')}><Tag tabIndex={0} color="warning" icon={<WarningFilled />}>{t('standards.health.open')}</Tag></Tooltip>}
    </>
  )
}
