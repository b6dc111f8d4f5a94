import { Button, Spin } from 'antd'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../shared/api/client'
import { Notice } from '../../shared/ui/Notice'
import { ProblemText } from '../../shared/ui/ProblemText'

export function Waiting({ text }: { text?: string }) {
  return (
    <main style={{ height: '100%', display: 'grid', placeItems: 'center' }} aria-busy="true">
      <div style={{ textAlign: 'center' }}>
        <Spin size="large" />
        <p className="muted" role="status">{text ?? ' '}</p>
      </div>
    </main>
  )
}

interface Failed { failure: Error; again(): void; signOut?(): void }

/** Only the platform speaks the person's language; what the browser or the sign-in library says is theirs, in English. */
export function SignInFailed({ failure, again, signOut }: Failed) {
  const { t } = useTranslation()
  return (
    <main>
      <Notice kind="warning" title={t('app.sign.failed')} text={<>{t('app.sign.failedText')}{failure instanceof Problem && <><br /><ProblemText failure={failure} /></>}</>}>
        <Button type="primary" onClick={again}>{t('action.retry')}</Button>
        {signOut && <Button onClick={signOut}>{t('app.user.signOut')}</Button>}
      </Notice>
    </main>
  )
}

export function NoPost({ name, signOut }: { name: string; signOut(): void }) {
  const { t } = useTranslation()
  return (
    <main>
      <Notice kind="news" title={t('app.sign.noPost')} text={t('app.sign.noPostText', { name })}>
        <Button type="primary" onClick={signOut}>{t('app.user.signOut')}</Button>
      </Notice>
    </main>
  )
}

/** Every store in which the person holds a post is suspended: that is no fault of theirs, and nothing is lost. */
export function Suspended({ stores, again, signOut }: { stores: string[]; again(): void; signOut(): void }) {
  const { t } = useTranslation()
  return (
    <main id="content">
      <Notice kind="warning" title={t('app.suspended.title')} text={<>{t('app.suspended.text', { stores: stores.join(t('app.suspended.and')) })}<br />{t('app.suspended.kept')}</>}>
        <Button type="primary" onClick={again}>{t('app.suspended.again')}</Button>
        <Button onClick={signOut}>{t('app.user.signOut')}</Button>
      </Notice>
    </main>
  )
}

export function SignedOut({ signIn }: { signIn(): void }) {
  const { t } = useTranslation()
  return (
    <main>
      <Notice kind="good" title={t('app.sign.out')} text={t('app.sign.outText')}>
        <Button type="primary" onClick={signIn}>{t('app.sign.again')}</Button>
      </Notice>
    </main>
  )
}
