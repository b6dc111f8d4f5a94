import { Button, Pagination, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useMay } from '../../shared/session'
import { Denied } from '../../shared/ui/Denied'
import { LoadFailed } from '../../shared/ui/ProblemText'
import { StoreFilter, useStores } from '../../shared/ui/StoreFilter'
import { useUrlState } from '../../shared/urlState'
import { usePageTitle } from '../../shared/usePageTitle'
import { useCorrections } from './api/corrections'
import { CorrectionTable, judgeable } from './CorrectionTable'
import { CustomerSearch } from './CustomerSearch'
import { useVerdicts } from './useVerdicts'
import './customer.css'

const defaults = { state: 'PENDING', page: 1 }
const states = ['PENDING', 'CONFIRMED', 'REVERTED', 'DECLINED'] as const

/** The head's queue over all the stores served: corrections one by one, imports as wholes. */
export default function CorrectionsPage() {
  const { t } = useTranslation()
  const stores = useStores('CUSTOMERS_READ')
  const { inStore, stores: storesWith } = useMay()
  usePageTitle(t('customers.corrections.title'))
  const [state, change] = useUrlState(defaults)
  const list = useCorrections(stores.shown.map(store => store.id), state.state === 'ALL' ? '' : state.state, Math.max(0, state.page - 1))
  const verdicts = useVerdicts()
  const [selected, select] = useState<string[]>([])
  if (stores.all.length === 0) return <Denied />
  const mayJudge = (store: string) => inStore(store, 'CORRECTIONS_CONFIRM')
  const chosen = (list.data?.entries ?? []).filter(one => selected.includes(one.id) && judgeable(one) && mayJudge(one.storeId))
  const reported = storesWith('SEPARATIONS_READ').find(store => stores.shown.includes(store))
  return (
    <>
      <div className="page-head">
        <h1>{t('customers.corrections.title')}</h1>
        <StoreFilter {...stores} />
        <Segmented aria-label={t('customers.corrections.filter')} value={state.state} onChange={value => { select([]); change({ state: value, page: 1 }) }} options={[
          ...states.map(value => ({ value, label: t(`customers.corrections.state.${value}`) })), { value: 'ALL', label: t('customers.corrections.all') },
        ]} />
        <span className="grow" />
        {reported && <Link className="text-link" to={`/separations?store=${reported.id}`}>{t('separations.title')}</Link>}
        {stores.shown.length === 1 && <CustomerSearch key={stores.shown[0].id} store={stores.shown[0].id} />}
      </div>
      <p className="muted">{t('customers.corrections.hint')}</p>
      {chosen.length > 0 && (
        <p><Button type="primary" onClick={() => { verdicts.confirmAll(chosen); select([]) }}>{t('customers.corrections.confirmMany', { count: chosen.length })}</Button></p>
      )}
      {list.isError && !list.data
        ? <LoadFailed failure={list.error} again={() => void list.refetch()} />
        : <CorrectionTable corrections={list.data?.entries} loading={list.isPending} mayJudge={mayJudge} verdicts={verdicts} withSubject withStore={stores.all.length > 1}
            selection={{ keys: selected, select }} empty={state.state === 'PENDING' ? t('customers.corrections.empty') : t('customers.corrections.none')} />}
      <Pagination align="end" style={{ marginTop: 8 }} hideOnSinglePage showSizeChanger={false} current={state.page} pageSize={list.data?.size ?? 50}
        total={list.data?.total ?? 0} onChange={page => change({ page })} />
      {verdicts.dialog}
    </>
  )
}
