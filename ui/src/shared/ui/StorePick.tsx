import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { Store } from '../api/schema'
import { type Right, useMay } from '../session'

/** The one store a page is about: from the address, or the first of those shown in which the person may use the page. */
export function useStore(right: Right): { store: Store | undefined; stores: Store[]; pick(id: string): void } {
  const [params, setParams] = useSearchParams()
  const stores = useMay().stores(right)
  const store = stores.find(one => one.id === params.get('store')) ?? stores[0]
  const pick = (id: string) => setParams(now => {
    const next = new URLSearchParams(now)
    next.set('store', id)
    next.delete('page')
    return next
  }, { replace: true })
  return { store, stores, pick }
}

export function StorePick({ store, stores, pick }: ReturnType<typeof useStore>) {
  const { t } = useTranslation()
  if (stores.length < 2) return store ? <span className="muted">{store.name}</span> : null
  return (
    <Select aria-label={t('field.store')} value={store?.id} onChange={pick} popupMatchSelectWidth={false} style={{ minWidth: 160 }}
      options={stores.map(one => ({ value: one.id, label: one.name }))} />
  )
}
