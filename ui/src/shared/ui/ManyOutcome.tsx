import { CheckCircleOutlined, CloseCircleFilled, EditOutlined } from '@ant-design/icons'
import { Alert } from 'antd'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ManyResult } from '../api/schema'
import './many.css'

const order = ['CANNOT', 'CHANGES', 'ALREADY_SO'] as const
const icons = { CANNOT: <CloseCircleFilled />, CHANGES: <EditOutlined />, ALREADY_SO: <CheckCircleOutlined /> }

/** What would come of a change, or what came of it: first those that cannot, each with its reason. `beside`: what there is to say of a store that changes. */
export function ManyOutcome({ result, beside }: { result: ManyResult; beside?(store: string): ReactNode }) {
  const { t } = useTranslation()
  const here = useRef<HTMLElement>(null)
  // The braces matter: newer browsers answer with a promise, which an effect must not.
  useEffect(() => { void here.current?.scrollIntoView({ block: 'nearest' }) }, [result])
  const numbers = { CANNOT: result.cannot, CHANGES: result.changing, ALREADY_SO: result.alreadySo }
  const said = (words: 'effect' | 'one', effect: typeof order[number]) => t(`many.${words}.${effect === 'CHANGES' && !result.dryRun ? 'CHANGED' : effect}`)
  return (
    <section ref={here} aria-label={t('many.result')} style={{ marginTop: 12 }}>
      <Alert showIcon type={result.cannot > 0 ? 'warning' : result.dryRun ? 'info' : 'success'}
        title={t(result.dryRun ? 'many.would' : 'many.did')}
        description={<p role="status" className="many-count" style={{ margin: 0 }}>{(['CHANGES', 'ALREADY_SO', 'CANNOT'] as const).map(effect => <span key={effect}><b>{numbers[effect]}</b> {said('effect', effect)}</span>)}</p>} />
      <ul style={{ listStyle: 'none', padding: 0, margin: '8px 0', display: 'grid', gap: 4 }}>
        {order.flatMap(effect => result.stores.filter(one => one.effect === effect)).slice(0, 300).map(one => (
          <li key={one.store} className="wrap"><span className={`effect-${one.effect}`}>{icons[one.effect]} {said('one', one.effect)}</span> {one.name}{one.effect === 'CHANGES' && beside && <span className="muted number"> {beside(one.store)}</span>}{one.why && <span className={one.effect === 'CANNOT' ? 'sub effect-CANNOT' : 'sub muted'}>{one.why}</span>}</li>
        ))}
      </ul>
      {result.stores.length > 300 && <p className="muted">{t('many.more', { count: result.stores.length - 300 })}</p>}
    </section>
  )
}
