import { useTranslation } from 'react-i18next'
import type { DeclaredSetting } from '../../shared/api/schema'
import '../../shared/ui/plain.css'

/** What a version lets stores and headquarters set: for reading. */
export function DeclaredSettings({ settings }: { settings: DeclaredSetting[] }) {
  const { t } = useTranslation()
  const label = (one: DeclaredSetting, value: string) => {
    if (one.type === 'FLAG') return t(value === 'true' ? 'standards.declared.on' : 'standards.declared.off')
    if (value === '') return t('standards.declared.empty')
    return one.choices.find(choice => choice.value === value)?.label ?? value
  }
  const allowed = (one: DeclaredSetting) => {
    switch (one.type) {
      case 'NUMBER': return t('standards.declared.range', { min: one.min, max: one.max })
      case 'FLAG': return `${t('standards.declared.on')} / ${t('standards.declared.off')}`
      case 'CHOICE': return one.choices.map(choice => choice.label).join(' / ')
      case 'TEXT': return t('standards.declared.text')
    }
  }
  if (settings.length === 0) return <p className="muted">{t('standards.declared.none')}</p>
  return (
    <section className="panel" aria-label={t('standards.declared.title')}>
      <table className="plain untickable settled">
        <thead><tr><th>{t('standards.declared.label')}</th><th>{t('standards.declared.default')}</th><th>{t('standards.declared.allowed')}</th></tr></thead>
        <tbody>
          {settings.map(one => (
            <tr key={one.key}>
              <td title={one.key}><b>{one.label}</b></td>
              <td className="wrap" data-label={t('standards.declared.default')}>{label(one, one.defaultValue)}</td>
              <td className="wrap muted" data-label={t('standards.declared.allowed')}>{allowed(one)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
