import { Alert, Button, Drawer, Select, Space, Spin } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FollowingStore, ManyResult, MyGroup, StandardDetail } from '../../../shared/api/schema'
import { Field } from '../../../shared/ui/Field'
import { ManyOutcome } from '../../../shared/ui/ManyOutcome'
import { LoadFailed, ProblemText } from '../../../shared/ui/ProblemText'
import { useActivate } from './api/activate'
import { useFollowing } from './api/following'
import { ShadowHint } from './ShadowHint'
import { StoresField, type Which } from './StoresField'
import { useBack } from './useBack'
import { useTold } from './useTold'

interface Props { group: MyGroup; standard: StandardDetail; wanted?: string; store?: FollowingStore; done(): void }

/** Another version for stores: chosen, tried, looked at, then activated. Whatever is altered after the trial is tried anew. */
export default function ActivateDrawer({ group, standard, wanted, store, done }: Props) {
  const { t } = useTranslation()
  const told = useTold()
  const activate = useActivate(group.id, standard.plugin)
  const back = useBack(group.id, standard.plugin)
  const following = useFollowing(group.id, standard.plugin)
  const usable = standard.versions.filter(one => one.state === 'PUBLISHED')
  const newest = usable.find(one => one.newest) ?? usable[0]
  const [version, setVersion] = useState(wanted ?? newest?.version ?? 'latest')
  const [which, setWhich] = useState<Which>(store ? [store.store] : null)
  const [lacking, setLacking] = useState(false)
  const [result, setResult] = useState<ManyResult | null>(null)
  // What lies beneath a store without its choice is always the latest.
  const chosen = following.data?.filter(one => one.how === 'CHOSEN')
  const meant = version === 'latest' ? newest?.version ?? version : version
  const stores = which ?? chosen?.map(one => one.store) ?? []
  // Whoever followed the latest and gets a version by its number stays on that number.
  const pinned = version === 'latest' ? 0 : following.data?.filter(one => one.latest && stores.includes(one.store)).length ?? 0
  const run = (dryRun: boolean) => {
    setLacking(stores.length === 0)
    if (stores.length === 0) return
    const before = following.data ?? []
    activate.mutate({ version, stores, dryRun }, {
      onSuccess: now => {
        setResult(now)
        if (now.dryRun || now.changing === 0) return
        told(t(now.cannot > 0 ? 'activation.activate.partly' : 'activation.activate.done', { count: now.changing, cannot: now.cannot, version: meant }), () => back(now, before, meant))
      },
      onError: () => setResult(null),
    })
  }
  const alter = (next: () => void) => { next(); setResult(null); setLacking(false); activate.reset() }
  const over = result !== null && !result.dryRun
  return (
    <Drawer open size={640} onClose={done} mask={{ closable: false }} title={`${t('activation.activate.title')} · ${standard.title}`}
      footer={over
        ? <Button type="primary" onClick={done}>{t('action.close')}</Button>
        : (
          <Space wrap>
            {result !== null && result.changing > 0
              ? <Button type="primary" loading={activate.isPending} onClick={() => run(false)}>{t('activation.activate.apply', { count: result.changing })}</Button>
              : <Button type="primary" loading={activate.isPending} disabled={!following.data} onClick={() => run(true)}>{t('activation.activate.try')}</Button>}
            <Button onClick={done}>{t('action.cancel')}</Button>
          </Space>
        )}>
      {following.isError && !following.data && <LoadFailed failure={following.error} again={() => void following.refetch()} />}
      {following.isPending && <Spin />}
      {following.data && !over && (
        <div className="field-stack">
          <p className="muted">{t('activation.activate.help')}</p>
          <Field label={t('activation.activate.version')} hint={version === 'latest' ? t('activation.activate.latestHint') : undefined}>
            {given => (
              <Select {...given} value={version} onChange={next => alter(() => setVersion(next))} popupMatchSelectWidth={false}
                options={[...usable.map(one => ({ value: one.version, label: one.newest ? t('beside', { text: one.version, note: t('standards.newest') }) : one.version })), { value: 'latest', label: t('activation.activate.latest') }]} />
            )}
          </Field>
          <StoresField following={chosen} version={meant} value={which} error={lacking ? t('activation.activate.storesNeeded') : undefined} change={next => alter(() => setWhich(next))} />
          {pinned > 0 && <p className="muted">{t('activation.activate.pins', { count: pinned, version })}</p>}
          <ShadowHint group={group.id} plugin={standard.plugin} version={meant} stores={following.data.filter(one => stores.includes(one.store) && one.version !== meant)} leave={done} />
          {activate.isError && <Alert type="error" showIcon title={<ProblemText failure={activate.error} />} />}
        </div>
      )}
      {result && <ManyOutcome result={result} />}
      {result?.dryRun && result.changing === 0 && <p className="muted">{t('activation.activate.nothing')}</p>}
    </Drawer>
  )
}
