import { useTranslation } from 'react-i18next'
import type { AuditLine } from '../../shared/api/schema'

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-/
/** Where a value in capitals has its words, the likeliest first. */
const families = ['channel', 'state', 'outcome', 'post', 'correctionField', 'flag'] as const
/** Whose callbacks were looked at, where it was nobody by name. */
const whose = new Set(['all', 'me', 'none'])
/** Said of how a list was leafed through, not of what was seen. */
const unsaid = new Set(['page', 'size'])

/** What an entry says beside who, what and when: in words, ids as how many there are. What has no words yet keeps its name. */
export function Details({ details }: { details: AuditLine['details'] }) {
  const { t, i18n } = useTranslation()
  const word = (value: string): string => {
    const family = /^[A-Z][A-Z_]+$/.test(value) ? families.find(one => i18n.exists(`${one}.${value}`)) : undefined
    return family ? t(`${family}.${value}` as 'channel.SMS') : value
  }
  const said = (value: unknown): string => {
    if (typeof value === 'boolean') return t(value ? 'audit.detail.yes' : 'audit.detail.no')
    if (Array.isArray(value)) return value.map(said).join(t('app.suspended.and'))
    if (typeof value === 'object' && value !== null) return Object.entries(value).filter(([name]) => !unsaid.has(name)).map(([name, one]) => `${label(name)} ${said(one)}`).join(t('app.suspended.and'))
    const text = String(value)
    if (whose.has(text)) return t(`audit.detail.${text}` as 'audit.detail.all')
    if (ID.test(text)) return String(text.split(',').length)
    return /^[0-9a-f]{64}$/.test(text) ? `${text.slice(0, 12)}…` : text.split(',').map(one => one.split(' ').map(word).join(' ')).join(',')
  }
  const label = (name: string) => t(`audit.detail.${name}` as 'audit.detail.reason', { defaultValue: name })
  return (
    <span className="audit-details">
      {Object.entries(details).filter(([name, value]) => value !== null && value !== '' && !unsaid.has(name)).map(([name, value]) => (
        <span key={name} title={typeof value === 'string' ? value : undefined}><span className="muted">{label(name)}{t('colon')}</span>{said(value)} </span>
      ))}
    </span>
  )
}
