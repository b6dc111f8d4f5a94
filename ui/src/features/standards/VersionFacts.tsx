import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { VersionPage } from '../../shared/api/schema'
import { bytes, moment } from '../../shared/format'
import { Brands, OriginTag, StateTag } from './bits'

/** A digest in groups of four, as people compare them. */
export const grouped = (hex: string) => hex.replace(/(.{4})(?=.)/g, '$1 ')

/** Where a version comes from, who signed and who judged it. */
export function VersionFacts({ page }: { page: VersionPage }) {
  const { t } = useTranslation()
  return (
    <section className="panel part" aria-label={t('standards.fact.title')}>
      <h2>{t('standards.fact.title')}</h2>
      {page.reason && <Alert type={page.state === 'PUBLISHED' ? 'info' : 'warning'} showIcon style={{ marginBottom: 8 }} title={`${t(`standards.state.${page.state}`)}${t('colon')}${page.reason}`} />}
      <dl className="facts wide-facts">
        <dt>{t('standards.version')}</dt><dd className="tags"><span>{page.version}</span><StateTag state={page.state} origin={page.origin} /><OriginTag origin={page.origin} /></dd>
        <dt>{t('standards.fact.plugin')}</dt><dd><code>{page.plugin}</code></dd>
        <dt>{t('standards.brands')}</dt><dd><Brands brands={page.brands} /></dd>
        <dt>{t('standards.fact.parts')}</dt><dd>{page.parts.length === 0 ? t('standards.fact.noParts') : <>{page.parts.map(part => {
          const left = page.leaves.filter(one => one.part === part).map(one => t(`occasion.${one.occasion}`))
          return t(`standards.part.${part}`) + (left.length > 0 ? t('standards.fact.leaves', { occasions: left.join(t('standards.and')) }) : '')
        }).join(t('standards.and'))}<span className="muted sub">{t('standards.fact.partsHint')}</span></>}</dd>
        <dt>{t('standards.fact.provider')}</dt><dd>{page.provider || t('none')}</dd>
        <dt>{t('standards.fact.contract')}</dt><dd>{page.contract}</dd>
        <dt>{t('standards.fact.uploaded')}</dt><dd>{page.uploadedBy ? t('standards.fact.by', { name: page.uploadedBy, time: moment(page.uploadedAt) }) : moment(page.uploadedAt)}</dd>
        {page.reviewedAt && <><dt>{t(`standards.fact.reviewed.${page.state}`)}</dt><dd>{moment(page.reviewedAt)}</dd></>}
        <dt>{t('standards.fact.signer')}</dt><dd>{page.signer ? page.signer.name : t('standards.fact.unsigned')}</dd>
        {page.signer && <><dt>{t('standards.fact.fingerprint')}</dt><dd><code className="hex">{grouped(page.signer.fingerprint)}</code></dd></>}
        <dt>{t('standards.fact.size')}</dt><dd>{bytes(page.size)}</dd>
        <dt>{t('standards.fact.digest')}</dt><dd><code className="hex">{grouped(page.digest)}</code></dd>
      </dl>
    </section>
  )
}
