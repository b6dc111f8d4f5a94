import { SafetyCertificateOutlined } from '@ant-design/icons'
import { App, Button, Spin, Tag } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useGroups } from '../../../shared/api/groups'
import type { TrustedSigner } from '../../../shared/api/schema'
import { moment } from '../../../shared/format'
import { useSurroundings } from '../../../shared/session'
import { Denied } from '../../../shared/ui/Denied'
import { LoadFailed, problemText } from '../../../shared/ui/ProblemText'
import { usePageTitle } from '../../../shared/usePageTitle'
import { grouped } from '../VersionFacts'
import { useRevoke, useSigners } from './api/signers'
import { usePartnerWords } from './names'
import '../../../shared/ui/plain.css'
import '../standards.css'

const TrustDrawer = lazy(() => import('./TrustDrawer'))

const DAY = 86_400_000
const colours = { trusted: 'success', soon: 'warning', expired: 'error', revoked: 'default' } as const

/** Whether a signature counts today. A certificate that ends within a month is said in time: its owner needs another. */
export function standingOf({ revokedAt, validUntil }: Pick<TrustedSigner, 'revokedAt' | 'validUntil'>, now: number): keyof typeof colours {
  if (revokedAt) return 'revoked'
  const left = Date.parse(validUntil) - now
  return left <= 0 ? 'expired' : left < 30 * DAY ? 'soon' : 'trusted'
}

/** Certificates whose signatures under plugins count. */
export default function SignersPage() {
  const { me } = useSurroundings()
  return me.platform.includes('STANDARDS_REVIEW') ? <Signers /> : <Denied />
}

function Signers() {
  const { t } = useTranslation()
  const { message, modal } = App.useApp()
  usePageTitle(t('review.signers.title'))
  const list = useSigners()
  const partnerWords = usePartnerWords()
  const groups = useGroups('', 0, 200)
  const revocation = useRevoke()
  const [trusting, setTrusting] = useState(false)
  const [now] = useState(() => Date.now())
  const whose = (one: TrustedSigner) => (one.partner
    ? partnerWords(one.partner)
    : `${t('review.signers.group')}${t('colon')}${groups.data?.entries.find(group => group.id === one.group)?.name ?? '…'}`)
  const revoke = (one: TrustedSigner) => void modal.confirm({
    title: t('review.signers.revokeTitle', { name: one.name }), content: t('review.signers.revokeText'), okText: t('review.signers.revoke'), okButtonProps: { danger: true }, cancelText: t('action.cancel'),
    onOk: () => revocation.mutateAsync(one.id).then(() => void message.success(t('review.signers.revokedDone')), (failure: Error) => void message.error(problemText(failure, t))),
  })
  const only = (some: string[]) => (some.length === 0 ? <span className="muted">{t('review.signers.any')}</span> : <span className="tags">{some.map(one => <Tag key={one}>{one}</Tag>)}</span>)
  return (
    <>
      <div className="page-head"><h1>{t('review.signers.title')}</h1><span className="grow" /><Button type="primary" icon={<SafetyCertificateOutlined />} onClick={() => setTrusting(true)}>{t('review.signers.trust')}</Button></div>
      <p className="muted">{t('review.signers.help')}</p>
      {list.isError && !list.data && <LoadFailed failure={list.error} again={() => void list.refetch()} />}
      {list.isPending && <Spin style={{ display: 'block', margin: 48 }} />}
      {list.data && (
        <div className="panel plain-scroll">
          {list.data.length === 0 && <p className="muted" style={{ padding: 32, margin: 0, textAlign: 'center' }}>{t('review.signers.none')}</p>}
          {list.data.length > 0 && (
            <table className="plain untickable settled">
              <thead>
                <tr>
                  <th scope="col">{t('review.signers.name')}</th><th scope="col">{t('review.signers.state')}</th><th scope="col">{t('review.signers.whose')}</th><th scope="col">{t('review.signers.plugins')}</th><th scope="col">{t('review.signers.brands')}</th><th scope="col">{t('review.signers.valid')}</th><th scope="col"><span className="visually-hidden">{t('review.signers.actions')}</span></th>
                </tr>
              </thead>
              <tbody>
                {list.data.map(one => {
                  const standing = standingOf(one, now)
                  return (
                    <tr key={one.id}>
                      <td className="signer"><b className="wrap">{one.name}</b><code className="sub hex muted">{grouped(one.fingerprint)}</code></td>
                      <td><Tag color={colours[standing]}>{t(`review.signers.${standing}`)}</Tag><span className="muted sub">{one.revokedAt ? t('review.signers.revokedAt', { time: moment(one.revokedAt) }) : `${t('review.signers.since')} ${moment(one.since)}`}</span></td>
                      <td data-label={t('review.signers.whose')}>{whose(one)}</td>
                      <td data-label={t('review.signers.plugins')}>{only(one.plugins)}</td>
                      <td data-label={t('review.signers.brands')}>{only(one.brands)}</td>
                      <td className="nowrap" data-label={t('review.signers.valid')}>{moment(one.validUntil)}</td>
                      <td className="row-actions">{!one.revokedAt && <Button size="small" danger aria-label={`${t('review.signers.revoke')}${t('colon')}${one.name}`} onClick={() => revoke(one)}>{t('review.signers.revoke')}</Button>}</td>
                    </tr>
                  )
                })}
              </tbody>
            </table>
          )}
        </div>
      )}
      <Suspense>{trusting && <TrustDrawer done={() => setTrusting(false)} />}</Suspense>
    </>
  )
}
