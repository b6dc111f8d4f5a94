import { App, Alert, Button, Drawer, Modal, Spin, Switch } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GroupPerson, MyGroup } from '../../../shared/api/schema'
import { mayInGroup, useSurroundings } from '../../../shared/session'
import { LoadFailed, ProblemText, problemText } from '../../../shared/ui/ProblemText'
import { usePerson } from '../api/people'
import { type PersonStep, usePersonStep } from '../api/person'
import { AccountTag } from './AccountTag'
import { AccountPart } from './AccountPart'
import { PostsPart } from './PostsPart'

export interface PartProps { group: MyGroup; person: GroupPerson; writable: boolean; self: boolean; busy: boolean; go(step: PersonStep, said: string, then?: () => void): void; ask(question: Question): void }

/** What is asked before something that its person will feel at once. */
interface Question { title: string; text: string; ok: string; danger?: boolean; step: PersonStep; said: string }

/** Everything about one person: account, headquarters, posts by store, stand-ins, and the end. */
export function PersonDrawer({ group, subject, done }: { group: MyGroup; subject: string; done(): void }) {
  const { t } = useTranslation()
  const { message, modal } = App.useApp()
  const { me } = useSurroundings()
  const found = usePerson(group.id, subject)
  const step = usePersonStep(group.id, subject)
  const [removing, setRemoving] = useState(false)
  const person = found.data
  const writable = mayInGroup(group, 'PEOPLE_MANAGE')
  const self = me.subject === subject
  const go = (what: PersonStep, said: string, then?: () => void) => step.mutate(what, {
    onSuccess: () => { void message.success(said); then?.() }, onError: failure => void message.error(problemText(failure, t)),
  })
  const ask = ({ title, text, ok, danger, step: what, said }: Question) => void modal.confirm({
    title, content: text, okText: ok, okButtonProps: { danger }, cancelText: t('action.cancel'), onOk: () => go(what, said),
  })
  const part = person && { group, person, writable, self, busy: step.isPending, go, ask }
  return (
    <Drawer open size={600} title={person ? <span className="wrap">{person.name} <AccountTag person={person} /></span> : t('headquarters.people.title')} onClose={done}>
      {found.isError && !person && <LoadFailed failure={found.error} again={() => void found.refetch()} />}
      {found.isPending && <Spin />}
      {part && (
        <>
          <dl className="facts">
            <dt>{t('people.userName')}</dt><dd>{part.person.userName}</dd>
            <dt>{t('people.email')}</dt><dd>{part.person.email}</dd>
            <dt>{t('people.language')}</dt><dd>{part.person.language === 'en' ? 'English' : '中文'}</dd>
          </dl>
          {self && <Alert type="info" showIcon title={t('headquarters.person.self')} style={{ marginTop: 8 }} />}
          <PostsPart {...part} />
          <section className="person-part" aria-label={t('headquarters.person.seat')}>
            <h2>{t('headquarters.person.seat')}</h2>
            <Switch checked={part.person.headquarters} disabled={!writable || self} loading={step.isPending} aria-label={t('headquarters.person.seat')}
              onChange={held => ask({
                title: t(held ? 'headquarters.person.seatTitle' : 'headquarters.person.unseatTitle', { name: part.person.name }), text: t(held ? 'headquarters.person.seatText' : 'headquarters.person.unseatText'),
                ok: t('action.confirm'), step: { do: 'seat', held }, said: t(held ? 'headquarters.person.seated' : 'headquarters.person.unseated'),
              })} />{' '}
            <span className="muted">{t('headquarters.person.seatHint')}</span>
          </section>
          <AccountPart {...part} />
          {writable && !self && (
            <section className="person-part" aria-label={t('headquarters.person.end')}>
              <h2>{t('headquarters.person.end')}</h2>
              <div className="tags">
                {part.person.disabled
                  ? <Button loading={step.isPending} onClick={() => go({ do: 'enable' }, t('headquarters.person.enabled'))}>{t('headquarters.person.enable')}</Button>
                  : <Button danger loading={step.isPending} onClick={() => ask({
                    title: t('headquarters.person.disableTitle', { name: part.person.name }), text: t('headquarters.person.disableText'), ok: t('headquarters.person.disable'), danger: true,
                    step: { do: 'disable' }, said: t('headquarters.person.disabled'),
                  })}>{t('headquarters.person.disable')}</Button>}
                <Button danger onClick={() => { step.reset(); setRemoving(true) }}>{t('headquarters.person.remove')}</Button>
              </div>
              <p className="muted sub">{t('headquarters.person.endHint')}</p>
            </section>
          )}
        </>
      )}
      {removing && person && (
        <Modal open title={t('headquarters.person.removeTitle', { name: person.name })} okText={t('headquarters.person.removeOk')} okButtonProps={{ danger: true }} confirmLoading={step.isPending} onCancel={() => setRemoving(false)}
          onOk={() => step.mutate({ do: 'remove' }, { onSuccess: () => { void message.success(t('headquarters.person.removed', { name: person.name })); done() } })}>
          <p>{t('headquarters.person.removeText')}</p>
          {step.isError && <Alert type="error" showIcon title={<ProblemText failure={step.error} />} />}
        </Modal>
      )}
    </Drawer>
  )
}
