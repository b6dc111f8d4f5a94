import { Pagination, Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { may } from '../../shared/session'
import { Denied } from '../../shared/ui/Denied'
import { LoadFailed } from '../../shared/ui/ProblemText'
import { StorePick, useStore } from '../../shared/ui/StorePick'
import { useUrlState } from '../../shared/urlState'
import { usePageTitle } from '../../shared/usePageTitle'
import { useCorrections } from './api/corrections'
import { CorrectionTable } from './CorrectionTable'
import { CustomerSearch } from './CustomerSearch'

const defaults = { state: 'PENDING', page: 1 }

export default function CorrectionsPage() {
  const { t } = useTranslation()
  const picked = useStore('CUSTOMERS_READ')
  usePageTitle(t('customers.corrections.title'))
  const [state, change] = useUrlState(defaults)
  const list = useCorrections(picked.store?.id ?? '', state.state === 'ALL' ? '' : state.state, Math.max(0, state.page - 1))
  if (!picked.store) return <Denied />
  return (
    <>
      <div className="page-head">
        <h1>{t('customers.corrections.title')}</h1>
        <StorePick {...picked} />
        <Segmented aria-label={t('customers.corrections.filter')} value={state.state} onChange={value => change({ state: value, page: 1 })} options={[
          { value: 'PENDING', label: t('customers.corrections.state.PENDING') }, { value: 'CONFIRMED', label: t('customers.corrections.state.CONFIRMED') },
          { value: 'REVERTED', label: t('customers.corrections.state.REVERTED') }, { value: 'ALL', label: t('customers.corrections.all') },
        ]} />
        <span className="grow" />
        <CustomerSearch key={picked.store.id} store={picked.store.id} />
      </div>
      <p className="muted">{t('customers.corrections.hint')}</p>
      {list.isError && !list.data
        ? <LoadFailed failure={list.error} again={() => void list.refetch()} />
        : <CorrectionTable store={picked.store.id} corrections={list.data?.entries} loading={list.isPending} mayJudge={may(picked.store, 'CORRECTIONS_CONFIRM')} withSubject
            empty={state.state === 'PENDING' ? t('customers.corrections.empty') : t('customers.corrections.none')} />}
      <Pagination align="end" style={{ marginTop: 8 }} hideOnSinglePage showSizeChanger={false} current={state.page} pageSize={list.data?.size ?? 50}
        total={list.data?.total ?? 0} onChange={page => change({ page })} />
    </>
  )
}
