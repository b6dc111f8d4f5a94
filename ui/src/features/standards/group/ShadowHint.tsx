import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { FollowingStore } from '../../../shared/api/schema'
import { useShadowRunsOf } from '../shadow/api/shadowRuns'
import { differencesOf } from '../shadow/kinds'

/** So many stores are looked at for a run of theirs; of more it would be asked for nothing. */
const LOOKED_AT = 8

/** Whether somebody has looked at what the version would change in one of these stores: the result, or the way to it. */
export function ShadowHint({ group, plugin, version, stores, leave }: { group: string; plugin: string; version: string; stores: FollowingStore[]; leave(): void }) {
  const { t } = useTranslation()
  const looked = stores.slice(0, LOOKED_AT)
  const found = useShadowRunsOf(group, looked.map(one => one.store))
  if (looked.length === 0 || found.some(one => one.isPending)) return null
  const to = (store: string, run = '') => `/hq/${group}/standards/${encodeURIComponent(plugin)}?tab=shadow&at=${store}&try=${encodeURIComponent(version)}${run && `&run=${run}`}`
  const made = found.flatMap((one, index) => {
    const last = one.data?.find(run => run.plugin === plugin && run.version === version && run.state === 'DONE')
    return last ? [{ store: looked[index], run: last, count: differencesOf(last) }] : []
  })
  if (made.length === 0) {
    return (
      <Alert type="info" showIcon title={t('activation.activate.noShadow', { version })} description={t('activation.activate.noShadowText')}
        action={<Link to={to(looked[0].store)} onClick={leave}>{t('activation.activate.toShadow')}</Link>} />
    )
  }
  return (
    <Alert type="success" showIcon title={made.slice(0, 3).map(({ store, run, count }) => (
      <span key={store.store} className="sub">{count === 0 ? t('activation.activate.shadowedSame', { store: store.name }) : t('activation.activate.shadowed', { store: store.name, count })} <Link className="text-link" to={to(store.store, run.id)} onClick={leave}>{t('activation.activate.seeShadow')}</Link></span>
    ))} />
  )
}
