import { LeftOutlined } from '@ant-design/icons'
import { Alert, Button, Spin, Tabs } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { Problem } from '../../../shared/api/client'
import type { PartnerPage } from '../../../shared/api/schema'
import { moment } from '../../../shared/format'
import { useSurroundings } from '../../../shared/session'
import { Denied } from '../../../shared/ui/Denied'
import { Notice } from '../../../shared/ui/Notice'
import { LoadFailed } from '../../../shared/ui/ProblemText'
import { useUrlState } from '../../../shared/urlState'
import { usePageTitle } from '../../../shared/usePageTitle'
import { Brands, StateTag } from '../bits'
import { DeclaredSettings } from '../DeclaredSettings'
import { Documentation } from '../Documentation'
import { Findings } from '../Findings'
import { VersionFacts } from '../VersionFacts'
import { PreviewPanel } from '../preview/PreviewPanel'
import { usePartnerPreview, usePartnerVersion } from './api/standards'
import { Count } from './Use'

const defaults = { tab: 'review', part: '' }
const kinds = { UPLOADED: 'info', PUBLISHED: 'success', REFUSED: 'error', WITHDRAWN: 'warning' } as const

export default function PartnerVersionPage() {
  const { me } = useSurroundings()
  return me.platform.includes('PARTNER_SELF') ? <Found /> : <Denied />
}

function Found() {
  const { t } = useTranslation()
  const { plugin = '', version = '' } = useParams()
  usePageTitle(t('partner.title'))
  const found = usePartnerVersion(plugin, version)
  if (found.isError && !found.data) {
    return found.error instanceof Problem && found.error.status === 404
      ? <Notice kind="news" title={t('partner.missing')}><Link to="/partner"><Button type="primary">{t('partner.back')}</Button></Link></Notice>
      : <LoadFailed failure={found.error} again={() => void found.refetch()} />
  }
  if (!found.data) return <Spin style={{ display: 'block', margin: 48 }} />
  return <Loaded {...found.data} />
}

function Loaded({ page, use }: PartnerPage) {
  const { t } = useTranslation()
  const [state, change] = useUrlState(defaults)
  const review = (
    <div className="parts">
      <Alert type={kinds[page.state]} showIcon title={t(`partner.review.${page.state}`)} description={page.reason && <>{t('standards.fact.reason')}{t('colon')}{page.reason}</>} />
      <Findings findings={page.findings} />
      <section className="panel part" aria-label={t('partner.use')}>
        <h2>{t('partner.use')}</h2>
        <dl className="facts wide-facts">
          {(['stores', 'groups', 'calls', 'failures'] as const).map(of => [<dt key={of}>{t(`partner.column.${of}`)}</dt>, <dd key={`${of} count`}><Count use={use} of={of} /></dd>])}
        </dl>
        <p className="muted sub" style={{ margin: '6px 0 0' }}>{t('partner.useHelp')}{use.countedAt && ` ${t('partner.countedAt', { time: moment(use.countedAt) })}`}</p>
      </section>
      {/* Why stands at the top already. */}
      <VersionFacts page={{ ...page, reason: null }} />
    </div>
  )
  return (
    <>
      <div className="page-head">
        <Link to="/partner"><LeftOutlined /> {t('partner.back')}</Link><h1 className="wrap">{page.title} {page.version}</h1><StateTag state={page.state} origin={page.origin} /><Brands brands={page.brands} />
      </div>
      <Tabs activeKey={state.tab} onChange={tab => change({ tab })} destroyOnHidden items={[
        { key: 'review', label: t('partner.tab.review'), children: review },
        { key: 'documentation', label: t('partner.tab.documentation'), children: <Documentation text={page.documentation} /> },
        { key: 'preview', label: t('partner.tab.preview'), children: <PartnerPreview plugin={page.plugin} version={page.version} part={state.part} show={part => change({ part })} /> },
        { key: 'settings', label: t('partner.tab.settings'), children: <DeclaredSettings settings={page.settings} /> },
      ]} />
    </>
  )
}

function PartnerPreview({ plugin, version, part, show }: { plugin: string; version: string; part: string; show(part: string): void }) {
  return <PreviewPanel preview={usePartnerPreview(plugin, version)} shown={part} show={show} />
}
