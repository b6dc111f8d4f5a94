import { UserAddOutlined } from '@ant-design/icons'
import { App, Button, Spin } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlatformPerson } from '../../shared/api/schema'
import { useSurroundings } from '../../shared/session'
import { Denied } from '../../shared/ui/Denied'
import { LoadFailed, problemText } from '../../shared/ui/ProblemText'
import { usePageTitle } from '../../shared/usePageTitle'
import { useDismiss, usePlatformPeople } from './api/people'
import '../../shared/ui/plain.css'

const AppointDrawer = lazy(() => import('./AppointDrawer'))

/** The platform's operators and brand partners. */
export default function PeoplePage() {
  const { me } = useSurroundings()
  return me.platform.includes('TENANTS_APPLY') ? <People self={me.subject} /> : <Denied />
}

function People({ self }: { self: string }) {
  const { t } = useTranslation()
  const { message, modal } = App.useApp()
  usePageTitle(t('platform.people.title'))
  const list = usePlatformPeople()
  const dismissal = useDismiss()
  const [inviting, setInviting] = useState(false)
  const nameOf = (one: PlatformPerson) => one.userName ?? t('platform.people.unknown')
  const dismiss = (one: PlatformPerson) => void modal.confirm({
    title: t('platform.people.dismissTitle', { name: nameOf(one) }), content: t('platform.people.dismissText'), okText: t('platform.people.dismiss'), okButtonProps: { danger: true }, cancelText: t('action.cancel'),
    onOk: () => dismissal.mutateAsync(one.subject).then(
      () => void message.success(t('platform.people.dismissed', { name: nameOf(one) })), (failure: Error) => void message.error(problemText(failure, t))),
  })
  return (
    <>
      <div className="page-head">
        <h1>{t('platform.people.title')}</h1><span className="grow" />
        <Button type="primary" icon={<UserAddOutlined />} onClick={() => setInviting(true)}>{t('platform.people.invite')}</Button>
      </div>
      <p className="muted">{t('platform.people.help')}</p>
      {list.isError && !list.data
        ? <LoadFailed failure={list.error} again={() => void list.refetch()} />
        : (
          <div className="panel">
            {list.isPending && <Spin style={{ display: 'block', margin: 32 }} />}
            {list.data?.length === 0 && <p className="muted" style={{ padding: 32, margin: 0, textAlign: 'center' }}>{t('platform.people.none')}</p>}
            {list.data && list.data.length > 0 && (
              <table className="plain untickable">
                <thead><tr><th>{t('platform.people.userName')}</th><th>{t('platform.people.post')}</th><th><span className="visually-hidden">{t('platform.people.actions')}</span></th></tr></thead>
                <tbody>
                  {list.data.map(one => (
                    <tr key={`${one.subject} ${one.post}`}>
                      <td className="wrap">{one.userName ? <b>{one.userName}</b> : <span className="muted">{t('platform.people.unknown')}</span>}{one.subject === self && <span className="muted"> {t('platform.people.self')}</span>}</td>
                      <td>{t(`post.${one.post}`)}</td>
                      <td>{one.subject === self
                        ? <span className="muted">{t('platform.people.notSelf')}</span>
                        : <Button size="small" danger aria-label={`${t('platform.people.dismiss')}：${nameOf(one)}`} onClick={() => dismiss(one)}>{t('platform.people.dismiss')}</Button>}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </div>
        )}
      <Suspense>{inviting && <AppointDrawer done={() => setInviting(false)} />}</Suspense>
    </>
  )
}
