import { App, Button, Spin } from 'antd'
import { useTranslation } from 'react-i18next'
import { usePartners } from '../../shared/api/partners'
import { usePlatformPeople } from '../../shared/api/platformPeople'
import type { PlatformPerson } from '../../shared/api/schema'
import { LoadFailed, problemText } from '../../shared/ui/ProblemText'
import { useDismiss } from './api/people'
import '../../shared/ui/plain.css'

/** Who works for the platform or for a brand, and for which organisation. */
export function PeopleTab({ self }: { self: string }) {
  const { t } = useTranslation()
  const { message, modal } = App.useApp()
  const list = usePlatformPeople()
  const partners = usePartners()
  const dismissal = useDismiss()
  const nameOf = (one: PlatformPerson) => one.userName ?? t('platform.people.unknown')
  const organisationOf = (one: PlatformPerson) => partners.data?.find(partner => one.post === 'BRAND_PARTNER' && partner.people.some(person => person.subject === one.subject))?.name
  const dismiss = (one: PlatformPerson) => void modal.confirm({
    title: t('platform.people.dismissTitle', { name: nameOf(one) }), content: t('platform.people.dismissText'), okText: t('platform.people.dismiss'), okButtonProps: { danger: true }, cancelText: t('action.cancel'),
    onOk: () => dismissal.mutateAsync(one.subject).then(
      () => void message.success(t('platform.people.dismissed', { name: nameOf(one) })), (failure: Error) => void message.error(problemText(failure, t))),
  })
  if (list.isError && !list.data) return <LoadFailed failure={list.error} again={() => void list.refetch()} />
  return (
    <>
      <p className="muted">{t('platform.people.help')}</p>
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
                  <td className="wrap">{t(`post.${one.post}`)}{organisationOf(one) && <span className="muted sub">{organisationOf(one)}</span>}</td>
                  <td className="row-actions">{one.subject === self
                    ? <span className="muted">{t('platform.people.notSelf')}</span>
                    : <Button size="small" danger aria-label={`${t('platform.people.dismiss')}${t('colon')}${nameOf(one)}`} onClick={() => dismiss(one)}>{t('platform.people.dismiss')}</Button>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </>
  )
}
