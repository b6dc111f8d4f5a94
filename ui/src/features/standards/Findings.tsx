import { CheckCircleOutlined, WarningFilled } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import type { KitFinding } from '../../shared/api/schema'

/** What the conformance kit remarked about a version that was kept: what is refused is never kept. */
export function Findings({ findings }: { findings: KitFinding[] }) {
  const { t } = useTranslation()
  if (findings.length === 0) return <p className="panel part" style={{ margin: 0 }}><CheckCircleOutlined style={{ color: '#237804' }} /> {t('standards.findings.none')}</p>
  return (
    <section className="panel part" aria-label={t('standards.findings.title', { count: findings.length })}>
      <h2>{t('standards.findings.title', { count: findings.length })}</h2>
      <p className="muted">{t('standards.findings.text')}</p>
      <ul className="findings">
        {findings.map((one, index) => (
          <li key={index}>
            <span className="health health-warn"><WarningFilled aria-label={t('standards.findings.warning')} /></span>
            <dl className="facts">
              <dt>{t('standards.findings.rule')}</dt><dd><b>{one.rule}</b></dd>
              <dt>{t('standards.findings.input')}</dt><dd><code>{one.input}</code></dd>
              <dt>{t('standards.findings.mend')}</dt><dd>{one.mend}</dd>
            </dl>
          </li>
        ))}
      </ul>
    </section>
  )
}
