import { Button, Result, Spin } from 'antd'
import { useTranslation } from 'react-i18next'
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

export function SignInFailed({ failure, again, signOut }: Failed) {
  const { t } = useTranslation()
  return (
    <main>
      <Result
        status="warning"
        title={<h1 style={{ fontSize: 24, margin: 0 }}>{t('app.sign.failed')}</h1>}
        subTitle={<>{t('app.sign.failedText')}<br /><ProblemText failure={failure} /></>}
        extra={[
          <Button key="again" type="primary" onClick={again}>{t('action.retry')}</Button>,
          signOut && <Button key="out" onClick={signOut}>{t('app.user.signOut')}</Button>,
        ]}
      />
    </main>
  )
}

export function NoPost({ name, signOut }: { name: string; signOut(): void }) {
  const { t } = useTranslation()
  return (
    <main>
      <Result
        status="info"
        title={<h1 style={{ fontSize: 24, margin: 0 }}>{t('app.sign.noPost')}</h1>}
        subTitle={t('app.sign.noPostText', { name })}
        extra={<Button type="primary" onClick={signOut}>{t('app.user.signOut')}</Button>}
      />
    </main>
  )
}

/** Every store in which the person holds a post is suspended: that is no fault of theirs, and nothing is lost. */
export function Suspended({ stores, again, signOut }: { stores: string[]; again(): void; signOut(): void }) {
  const { t } = useTranslation()
  return (
    <main id="content">
      <Result
        status="warning"
        title={<h1 style={{ fontSize: 24, margin: 0 }}>{t('app.suspended.title')}</h1>}
        subTitle={<>{t('app.suspended.text', { stores: stores.join(t('app.suspended.and')) })}<br />{t('app.suspended.kept')}</>}
        extra={[
          <Button key="again" type="primary" onClick={again}>{t('app.suspended.again')}</Button>,
          <Button key="out" onClick={signOut}>{t('app.user.signOut')}</Button>,
        ]}
      />
    </main>
  )
}

export function SignedOut({ signIn }: { signIn(): void }) {
  const { t } = useTranslation()
  return (
    <main>
      <Result
        status="success"
        title={<h1 style={{ fontSize: 24, margin: 0 }}>{t('app.sign.out')}</h1>}
        subTitle={t('app.sign.outText')}
        extra={<Button type="primary" onClick={signIn}>{t('app.sign.again')}</Button>}
      />
    </main>
  )
}
