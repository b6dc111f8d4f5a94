import { UserAddOutlined } from '@ant-design/icons'
import { App, Button, Spin } from 'antd'
import { useTranslation } from 'react-i18next'
import { usePartners } from '../../shared/api/partners'
import type { Partner } from '../../shared/api/schema'
import { moment } from '../../shared/format'
import { LoadFailed, problemText } from '../../shared/ui/ProblemText'
import { useRemoveFromPartner } from './api/partners'
import '../../shared/ui/plain.css'

/** Organisations that write standards, with those who act for them. */
export function PartnersTab({ appoint }: { appoint(partner: Partner): void }) {
  const { t } = useTranslation()
  const { message, modal } = App.useApp()
  const list = usePartners()
  const removal = useRemoveFromPartner()
  const nameOf = (member: Partner['people'][number]) => member.userName ?? t('platform.people.unknown')
  const remove = (partner: Partner, member: Partner['people'][number]) => {
    const words = { person: nameOf(member), name: partner.name }
    void modal.confirm({
      title: t('platform.partners.removeTitle', words), content: t('platform.partners.removeText'), okText: t('platform.partners.remove'), okButtonProps: { danger: true }, cancelText: t('action.cancel'),
      onOk: () => removal.mutateAsync({ partner: partner.id, subject: member.subject }).then(
        () => void message.success(t('platform.partners.removed', words)), (failure: Error) => void message.error(problemText(failure, t))),
    })
  }
  if (list.isError && !list.data) return <LoadFailed failure={list.error} again={() => void list.refetch()} />
  return (
    <>
      <p className="muted">{t('platform.partners.help')}</p>
      <section className="panel" aria-label={t('platform.partners.title')}>
        {list.isPending && <Spin style={{ display: 'block', margin: 32 }} />}
        {list.data?.length === 0 && <p className="muted" style={{ padding: 32, margin: 0, textAlign: 'center' }}>{t('platform.partners.none')}</p>}
        {list.data && list.data.length > 0 && (
          <table className="plain untickable">
            <thead><tr><th scope="col">{t('platform.partners.name')}</th><th scope="col">{t('platform.partners.people')}</th><th scope="col">{t('platform.partners.since')}</th><th scope="col"><span className="visually-hidden">{t('platform.people.actions')}</span></th></tr></thead>
            <tbody>
              {list.data.map(one => (
                <tr key={one.id}>
                  <td className="wrap"><b>{one.name}</b><span className="muted sub">{one.code}</span></td>
                  <td data-label={t('platform.partners.people')}>{one.people.length === 0
                    ? <span className="muted">{t('platform.partners.nobodyYet')}</span>
                    : <ul className="members">{one.people.map(person => (
                      <li key={person.subject}>{nameOf(person)}<Button size="small" type="link" danger aria-label={`${t('platform.partners.remove')}${t('colon')}${nameOf(person)}`} onClick={() => remove(one, person)}>{t('platform.partners.remove')}</Button></li>
                    ))}</ul>}</td>
                  <td data-label={t('platform.partners.since')}>{moment(one.since)}</td>
                  <td className="row-actions"><Button size="small" icon={<UserAddOutlined />} aria-label={`${t('platform.partners.appoint')}${t('colon')}${one.name}`} onClick={() => appoint(one)}>{t('platform.partners.appoint')}</Button></td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
    </>
  )
}
