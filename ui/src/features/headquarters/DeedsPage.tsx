import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { AuditLine, MyGroup } from '../../shared/api/schema'
import { Deeds } from '../../shared/ui/Deeds'
import { useUrlState } from '../../shared/urlState'
import { useDeeds, useGroupVerification } from './api/deeds'

const defaults = { page: 1, size: 50 }

/** The trail of what headquarters did. */
export default function DeedsPage({ group }: { group: MyGroup }) {
  const { t } = useTranslation()
  const [state, change] = useUrlState(defaults)
  const list = useDeeds(group.id, Math.max(0, state.page - 1), state.size)
  const check = useGroupVerification(group.id)
  const whom = (one: AuditLine) => {
    if (!one.subjectId || one.subjectKind === 'store') return null
    const name = one.details.name ? String(one.details.name) : null
    // Somebody removed has no page any more; what was written down names them.
    if (one.subjectKind === 'person') return <Link to={`/hq/${group.id}/people?person=${one.subjectId}`}>{name ?? String(one.details.userName ?? '')}</Link>
    return name
  }
  const subject = (one: AuditLine) => <>{whom(one)}<Stores group={group.id} stores={one.stores} /></>
  return <Deeds help={t('deeds.help')} list={list} check={check} change={change} subject={subject} />
}

/** The stores it was about; of many the first few. */
function Stores({ group, stores }: { group: string; stores: AuditLine['stores'] }) {
  const { t } = useTranslation()
  return (
    <>
      {stores.slice(0, 3).map(store => <Link key={store.id} className="sub" to={`/hq/${group}/stores/${store.id}`}>{store.name}</Link>)}
      {stores.length > 3 && <span className="muted sub" title={stores.map(store => store.name).join('\n')}>{t('deeds.moreStores', { count: stores.length - 3 })}</span>}
    </>
  )
}
