import { useTranslation } from 'react-i18next'
import type { AuditLine } from '../api/schema'

/** Settings an entry of a trail changed: each by its title, what it was and what it became. */
export function ChangedSettings({ settings, of }: { settings: AuditLine['settings']; of?: number }) {
  const { t } = useTranslation()
  return settings.map((one, index) => (
    <span key={index} className="sub wrap">
      <span className="muted" title={one.key}>{t('changed.title', { title: one.title })}</span>{t('changed.fromTo', { before: said(one.before, t('changed.none')), after: said(one.after, t('changed.givenBack')) })}
      {of !== undefined && one.stores.length > 0 && one.stores.length < of && <span className="muted"> {t('changed.inStores', { count: one.stores.length })}</span>}
    </span>
  ))
}

const said = (value: string | null | undefined, absent: string) => (value == null ? absent : value === '' ? '—' : value)
