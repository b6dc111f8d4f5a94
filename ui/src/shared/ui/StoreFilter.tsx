import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { Store } from '../api/schema'
import { type Right, useMay } from '../session'

/** The stores of a merged page: those shown in which the person may use it, or the one of them in the address. */
export function useStores(right: Right): { all: Store[]; shown: Store[]; pick(id: string | undefined): void } {
  const [params, setParams] = useSearchParams()
  const all = useMay().stores(right)
  const one = all.find(store => store.id === params.get('store'))
  const pick = (id: string | undefined) => setParams(now => {
    const next = new URLSearchParams(now)
    if (id) next.set('store', id)
    else next.delete('store')
    next.delete('page')
    return next
  }, { replace: true })
  return { all, shown: one ? [one] : all, pick }
}

export function StoreFilter({ all, shown, pick }: ReturnType<typeof useStores>) {
  const { t } = useTranslation()
  if (all.length < 2) return <span className="muted">{all[0]?.name}</span>
  return (
    <Select allowClear showSearch={{ optionFilterProp: 'label' }} aria-label={t('field.store')} placeholder={t('field.allStores', { count: all.length })}
      value={shown.length === 1 ? shown[0].id : undefined} onChange={pick} popupMatchSelectWidth={false} style={{ minWidth: 160 }}
      options={all.map(one => ({ value: one.id, label: one.name }))} />
  )
}
