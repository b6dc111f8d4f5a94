import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { moment } from '../../../shared/format'
import { grouped } from '../VersionFacts'
import type { Certificate } from './certificate'

/** What is to be compared with the certificate's owner. */
export function CertificateCard({ certificate, now }: { certificate: Certificate; now: number }) {
  const { t } = useTranslation()
  const early = Date.parse(certificate.from) > now
  return (
    <section className="panel part" aria-label={t('review.signers.found')}>
      <h2>{t('review.signers.found')}</h2>
      <dl className="facts wide-facts">
        <dt>{t('review.signers.fingerprint')}</dt><dd><code className="fingerprint">{grouped(certificate.fingerprint)}</code></dd>
        <dt>{t('review.signers.subject')}</dt><dd><b>{certificate.subject}</b></dd>
        {certificate.issuer !== certificate.subject && <><dt>{t('review.signers.issuer')}</dt><dd>{certificate.issuer}</dd></>}
        <dt>{t('review.signers.from')}</dt><dd>{moment(certificate.from)}</dd>
        <dt>{t('review.signers.until')}</dt><dd>{moment(certificate.until)}</dd>
      </dl>
      {early && <Alert type="warning" showIcon title={t('review.signers.notYet')} />}
      {certificate.several > 1 && <Alert type="info" showIcon title={t('review.signers.several', { count: certificate.several })} />}
    </section>
  )
}
