import { Spin } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShadowRun } from '../../../shared/api/schema'
import { thousands } from '../../../shared/format'
import { Pager } from '../../../shared/ui/Pager'
import { LoadFailed } from '../../../shared/ui/ProblemText'
import { useDifferences } from './api/differences'
import '../../../shared/ui/plain.css'

interface Props { group: string; run: ShadowRun; kind: string; page: number; go(page: number): void }

/** Before and after, side by side. */
export function Differences({ group, run, kind, page, go }: Props) {
  const { t } = useTranslation()
  const [size, setSize] = useState(50)
  const list = useDifferences(group, run, kind, Math.max(0, page - 1), size)
  if (list.isError && !list.data) return <LoadFailed failure={list.error} again={() => void list.refetch()} />
  if (!list.data) return <Spin style={{ display: 'block', margin: 24 }} />
  if (list.data.total === 0) return <p className="muted">{t('shadow.none2')}</p>
  const side = (text: string | null | undefined) => (text == null || text === '' ? <span className="muted">{t('shadow.absent')}</span> : text)
  return (
    <div>
      <div className="differences-scroll" tabIndex={0} role="group" aria-label={t('shadow.list')}>
        <table className="plain untickable differences">
          <thead>
            <tr>
              <th scope="col">{t('shadow.column.kind')}</th><th scope="col">{t('shadow.column.subject')}</th><th scope="col">{t('shadow.column.order')}</th><th scope="col" className="figure">{t('shadow.column.times')}</th>
              <th scope="col">{t('shadow.column.before')} <span className="muted">{run.against}</span></th><th scope="col">{t('shadow.column.after')} <span className="muted">{run.version}</span></th>
            </tr>
          </thead>
          <tbody>
            {list.data.entries.map(one => (
              <tr key={one.number}>
                <td className="nowrap">{t(`shadow.kind.${one.kind}`)}</td>
                <td className="wrap" data-label={t('shadow.column.subject')}>{one.subject}</td>
                <td data-label={t('shadow.column.order')}>{one.documentNo ?? <span className="muted">–</span>}{one.deliveredOn && <span className="muted sub">{one.deliveredOn}</span>}</td>
                <td className="figure" data-label={t('shadow.column.times')}>{thousands(one.times)}</td>
                <td className="side side-before" data-label={`${t('shadow.column.before')} ${run.against}`}>{side(one.before)}</td>
                <td className="side side-after" data-label={`${t('shadow.column.after')} ${run.version}`}>{side(one.after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Pager page={list.data} go={go} resize={next => { setSize(next); go(1) }} />
    </div>
  )
}
