import { Alert, Button, Modal, Spin } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FollowingStore, MyGroup } from '../../../shared/api/schema'
import { ManyOutcome } from '../../../shared/ui/ManyOutcome'
import { LoadFailed, ProblemText } from '../../../shared/ui/ProblemText'
import { useRollBack, useRollbackTrial } from './api/activate'
import { useFollowing } from './api/following'
import { useBack } from './useBack'
import { useTold } from './useTold'
import { leadsTo, versionWords } from './whither'

interface Props { group: MyGroup; plugin: string; store?: FollowingStore; done(): void }

/** Back to the version before: what would come of it is found out at once, then it is one press. */
export default function RollbackDialog({ group, plugin, store, done }: Props) {
  const { t } = useTranslation()
  const told = useTold()
  const rollBack = useRollBack(group.id, plugin)
  const back = useBack(group.id, plugin)
  const following = useFollowing(group.id, plugin)
  const over = rollBack.data
  // What stood when it was pressed: after the rollback the list says something else.
  const [gone, setGone] = useState<FollowingStore[] | null>(null)
  const stood = useMemo(() => gone ?? (store ? [store] : following.data?.filter(one => one.before != null)), [gone, store, following.data])
  const stores = useMemo(() => stood?.map(one => one.store), [stood])
  const trial = useRollbackTrial(group.id, plugin, over ? undefined : stores)
  const result = over ?? trial.data
  const changing = result && stood && leadsTo(result, stood)
  const nothing = !over && (stores?.length === 0 || trial.data?.changing === 0)
  const go = () => {
    const before = stood!
    setGone(before)
    rollBack.mutate({ stores: stores!, dryRun: false }, {
      onSuccess: now => { if (now.changing > 0) told(t('activation.rollback.done', { count: now.changing, versions: versionWords(leadsTo(now, before), t) }), () => back(now, before, null)) },
    })
  }
  const beside = (id: string) => {
    const one = stood?.find(at => at.store === id)
    return one?.before && t('changed.fromTo', { before: one.version, after: one.before })
  }
  const failed = following.isError && !following.data && !store ? following : trial.isError && !over ? trial : null
  return (
    <Modal open title={store ? t('activation.rollback.titleOne', { store: store.name }) : t('activation.rollback.title')} onCancel={done}
      footer={over || nothing
        ? <Button type="primary" onClick={done}>{t('action.close')}</Button>
        : <><Button onClick={done}>{t('action.cancel')}</Button><Button type="primary" danger disabled={!trial.data} loading={rollBack.isPending} onClick={go}>{t('activation.rollback.apply', { count: trial.data?.changing ?? 0 })}</Button></>}>
      {!over && <p>{t('activation.rollback.text')}</p>}
      {failed && <LoadFailed failure={failed.error} again={() => void failed.refetch()} />}
      {rollBack.isError && <Alert type="error" showIcon title={<ProblemText failure={rollBack.error} />} />}
      {!result && !nothing && !failed && <div role="status"><Spin size="small" /> {t('activation.rollback.trying')}</div>}
      {nothing && <p className="muted">{t('activation.rollback.nothing')}</p>}
      {changing && changing.length > 0 && <p><b>{t(over ? 'activation.rollback.did' : 'activation.rollback.would', { versions: versionWords(changing, t) })}</b></p>}
      {result && result.stores.length > 0 && <ManyOutcome result={result} beside={beside} />}
    </Modal>
  )
}
