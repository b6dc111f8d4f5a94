import { CheckOutlined, CloseOutlined, LeftOutlined, StopOutlined } from '@ant-design/icons'
import { Alert, App, Button, Spin, Tabs } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { Problem } from '../../../shared/api/client'
import type { ReviewPage } from '../../../shared/api/schema'
import { thousands } from '../../../shared/format'
import { useSurroundings } from '../../../shared/session'
import { Denied } from '../../../shared/ui/Denied'
import { Notice } from '../../../shared/ui/Notice'
import { LoadFailed, problemText } from '../../../shared/ui/ProblemText'
import { useUrlState } from '../../../shared/urlState'
import { usePageTitle } from '../../../shared/usePageTitle'
import { Brands, StateTag } from '../bits'
import { DeclaredSettings } from '../DeclaredSettings'
import { Documentation } from '../Documentation'
import { Findings } from '../Findings'
import { VersionFacts } from '../VersionFacts'
import { PreviewPanel } from '../preview/PreviewPanel'
import { useReviewPage, useReviewPreview, useVerdict } from './api/review'

const AskReason = lazy(() => import('../../../shared/ui/AskReason').then(module => ({ default: module.AskReason })))

const defaults = { tab: 'review', part: '' }

export default function ReviewVersionPage() {
  const { me } = useSurroundings()
  return me.platform.includes('STANDARDS_REVIEW') ? <Found /> : <Denied />
}

function Found() {
  const { t } = useTranslation()
  const { plugin = '', version = '' } = useParams()
  usePageTitle(t('review.title'))
  const found = useReviewPage(plugin, version)
  if (found.isError && !found.data) {
    return found.error instanceof Problem && found.error.status === 404
      ? <Notice kind="news" title={t('review.missing')}><Link to="/platform/standards"><Button type="primary">{t('review.title')}</Button></Link></Notice>
      : <LoadFailed failure={found.error} again={() => void found.refetch()} />
  }
  if (!found.data) return <Spin style={{ display: 'block', margin: 48 }} />
  return <Loaded {...found.data} />
}

function Loaded({ page, stores, groups }: ReviewPage) {
  const { t } = useTranslation()
  const { message, modal } = App.useApp()
  const [state, change] = useUrlState(defaults)
  const [asking, setAsking] = useState<'refuse' | 'withdraw' | null>(null)
  const verdict = useVerdict(page.plugin, page.version)
  const names = { title: page.title, version: page.version }
  const counts = { stores: thousands(stores), groups: thousands(groups) }
  const said = (what: 'published' | 'refused' | 'withdrawn') => { setAsking(null); void message.success(t(`review.${what}`, names)) }
  const publish = () => void modal.confirm({
    title: t('review.publishTitle', names), content: t('review.publishText'), okText: t('review.publish'), cancelText: t('action.cancel'),
    onOk: () => verdict.mutateAsync({ do: 'publish' }).then(() => said('published'), (failure: Error) => void message.error(problemText(failure, t))),
  })
  const ask = (what: 'refuse' | 'withdraw') => { verdict.reset(); setAsking(what) }
  const give = (reason: string) => (asking === 'refuse'
    ? verdict.mutate({ do: 'refuse', reason }, { onSuccess: () => said('refused') })
    : verdict.mutate({ do: 'withdraw', reason, stores }, { onSuccess: () => said('withdrawn') }))
  return (
    <>
      <div className="page-head">
        <Link to="/platform/standards"><LeftOutlined /> {t('review.title')}</Link><h1 className="wrap">{page.title} {page.version}</h1><StateTag state={page.state} origin={page.origin} /><Brands brands={page.brands} />
        <span className="grow" />
        {page.state === 'UPLOADED' && <Button danger icon={<CloseOutlined />} onClick={() => ask('refuse')}>{t('review.refuse')}</Button>}
        {page.state === 'PUBLISHED' && <Button danger icon={<StopOutlined />} onClick={() => ask('withdraw')}>{t('review.withdraw')}</Button>}
        {page.state !== 'PUBLISHED' && <Button type="primary" icon={<CheckOutlined />} onClick={publish}>{t(page.state === 'UPLOADED' ? 'review.publish' : 'review.again')}</Button>}
      </div>
      <Tabs activeKey={state.tab} onChange={tab => change({ tab })} destroyOnHidden items={[
        { key: 'review', label: t('review.tab.review'), children: <div className="parts"><Alert type="info" showIcon title={stores > 0 ? t('review.use', counts) : t('review.unused')} /><Findings findings={page.findings} /><VersionFacts page={page} /></div> },
        { key: 'documentation', label: t('review.tab.documentation'), children: <Documentation text={page.documentation} /> },
        { key: 'preview', label: t('review.tab.preview'), children: <ReviewPreview plugin={page.plugin} version={page.version} part={state.part} show={part => change({ part })} /> },
        { key: 'settings', label: t('review.tab.settings'), children: <DeclaredSettings settings={page.settings} /> },
      ]} />
      <Suspense>
        {asking && (
          <AskReason danger title={t(asking === 'refuse' ? 'review.refuseTitle' : 'review.withdrawTitle', names)} ok={t(asking === 'refuse' ? 'review.refuse' : 'review.withdraw')} busy={verdict.isPending} failure={verdict.error} done={() => setAsking(null)} go={give}
            text={asking === 'refuse' ? t('review.refuseText') : <>{stores > 0 && <Alert type="warning" showIcon style={{ marginBottom: 8 }} title={t('review.withdrawUsed', counts)} />}{t('review.withdrawText')}</>} />
        )}
      </Suspense>
    </>
  )
}

function ReviewPreview({ plugin, version, part, show }: { plugin: string; version: string; part: string; show(part: string): void }) {
  return <PreviewPanel preview={useReviewPreview(plugin, version)} shown={part} show={show} />
}
