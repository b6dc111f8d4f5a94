import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { moment } from '../../../shared/format'
import type { PartProps } from './PersonDrawer'

/** What the identity provider knows, and what can be asked of it. While it is away that is said, and posts can still be changed. */
export function AccountPart({ person, writable, busy, go, ask }: PartProps) {
  const { t } = useTranslation()
  const { account } = person
  return (
    <section className="person-part" aria-label={t('headquarters.person.account')}>
      <h2>{t('headquarters.person.account')}</h2>
      {!account && <Alert type="warning" showIcon title={t('headquarters.account.away')} />}
      {account && (
        <dl className="facts">
          <dt>{t('headquarters.account.invited')}</dt><dd>{account.invited ? moment(account.invited) : t('headquarters.account.neverInvited')}{account.pending && <span className="muted"> · {t('headquarters.account.noPassword')}</span>}</dd>
          <dt>{t('headquarters.account.factor')}</dt>
          <dd>{account.secondFactor ? t('headquarters.account.factorOn') : account.secondFactorRequired ? t('headquarters.account.factorAsked') : t('headquarters.account.factorOff')}</dd>
        </dl>
      )}
      {account && writable && (
        <div className="tags" style={{ marginTop: 8 }}>
          {account.pending && <Button size="small" loading={busy} onClick={() => go({ do: 'invite' }, t('headquarters.account.invitedAgain'))}>{t('headquarters.account.inviteAgain')}</Button>}
          {!account.pending && <Button size="small" loading={busy} onClick={() => go({ do: 'password' }, t('headquarters.account.passwordSent'))}>{t('headquarters.account.password')}</Button>}
          {!account.secondFactor && !account.secondFactorRequired && <Button size="small" loading={busy} onClick={() => go({ do: 'factor' }, t('headquarters.account.factorRequired'))}>{t('headquarters.account.requireFactor')}</Button>}
          {account.secondFactor && <Button size="small" loading={busy} onClick={() => ask({
            title: t('headquarters.account.forgetTitle', { name: person.name }), text: t('headquarters.account.forgetText'), ok: t('headquarters.account.forgetFactor'), danger: true,
            step: { do: 'forgetFactor' }, said: t('headquarters.account.factorForgotten'),
          })}>{t('headquarters.account.forgetFactor')}</Button>}
        </div>
      )}
    </section>
  )
}
