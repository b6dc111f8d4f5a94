import { App, Spin } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import type { PartnerPage as Page } from '../../../shared/api/schema'
import { moment } from '../../../shared/format'
import { useSurroundings } from '../../../shared/session'
import { Denied } from '../../../shared/ui/Denied'
import { LoadFailed } from '../../../shared/ui/ProblemText'
import { usePageTitle } from '../../../shared/usePageTitle'
import { Brands, StateTag } from '../bits'
import { PluginDrop } from '../PluginDrop'
import { usePartnerStandards, usePartnerUpload } from './api/standards'
import { Count } from './Use'
import '../../../shared/ui/plain.css'

const pageOf = (plugin: string, version: string) => `/partner/${encodeURIComponent(plugin)}/${encodeURIComponent(version)}`

/** A brand partner's own versions: upload, what the check found, how far the review is, how widely they are used. */
export default function PartnerPage() {
  const { me } = useSurroundings()
  return me.platform.includes('PARTNER_SELF') ? <Own /> : <Denied />
}

function Own() {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const navigate = useNavigate()
  usePageTitle(t('partner.title'))
  const list = usePartnerStandards()
  const upload = usePartnerUpload()
  const taken = ({ page }: Page) => {
    void message.success(t('partner.taken', { title: page.title, version: page.version }))
    void navigate(pageOf(page.plugin, page.version))
  }
  return (
    <>
      <div className="page-head"><h1>{t('partner.title')}</h1></div>
      <p className="muted">{t('partner.help')}</p>
      <PluginDrop send={upload} taken={taken} />
      {list.isError && !list.data && <LoadFailed failure={list.error} again={() => void list.refetch()} />}
      {list.isPending && <Spin style={{ display: 'block', margin: 48 }} />}
      {list.data && (
        <section className="panel plain-scroll" aria-label={t('partner.list')}>
          {list.data.length === 0 && <p className="muted" style={{ padding: 32, margin: 0, textAlign: 'center' }}>{t('partner.none')}</p>}
          {list.data.length > 0 && (
            <table className="plain untickable">
              <thead>
                <tr>
                  <th scope="col">{t('partner.column.title')}</th><th scope="col">{t('partner.column.version')}</th><th scope="col">{t('partner.column.state')}</th><th scope="col">{t('partner.column.warnings')}</th><th scope="col" className="figure">{t('partner.column.stores')}</th>
                  <th scope="col" className="figure">{t('partner.column.groups')}</th><th scope="col" className="figure">{t('partner.column.calls')}</th><th scope="col" className="figure">{t('partner.column.failures')}</th><th scope="col">{t('partner.column.uploaded')}</th>
                </tr>
              </thead>
              <tbody>
                {list.data.map(one => (
                  <tr key={`${one.plugin} ${one.version}`}>
                    <td><b>{one.title}</b> <Brands brands={one.brands} /><span className="muted sub">{one.plugin}</span></td>
                    <td><Link to={pageOf(one.plugin, one.version)} aria-label={`${one.title} ${one.version}`}>{one.version}</Link></td>
                    <td className="reason-cell"><StateTag state={one.state} origin="PARTNER" />{one.reason && <span className="muted sub wrap">{one.reason}</span>}</td>
                    <td data-label={t('partner.column.warnings')}>{one.warnings > 0 ? t('partner.warnings', { count: one.warnings }) : <span className="muted">{t('partner.noWarnings')}</span>}</td>
                    <td className="figure" data-label={t('partner.column.stores')}><Count use={one.use} of="stores" /></td>
                    <td className="figure" data-label={t('partner.column.groups')}><Count use={one.use} of="groups" /></td>
                    <td className="figure" data-label={t('partner.column.calls')}><Count use={one.use} of="calls" /></td>
                    <td className="figure" data-label={t('partner.column.failures')}><Count use={one.use} of="failures" /></td>
                    <td data-label={t('partner.column.uploaded')}>{moment(one.uploadedAt)}{one.uploadedBy && <span className="muted sub wrap">{one.uploadedBy}</span>}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </section>
      )}
    </>
  )
}
