import type { UseQueryResult } from '@tanstack/react-query'
import { App, Button, Spin, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { MyGroup, StandardLine, VersionPage } from '../../../shared/api/schema'
import { thousands } from '../../../shared/format'
import { mayInGroup } from '../../../shared/session'
import { LoadFailed, problemText } from '../../../shared/ui/ProblemText'
import { Failures, HealthMarks, OriginTag, Slowness, StateTag } from '../bits'
import { Findings } from '../Findings'
import { VersionFacts } from '../VersionFacts'
import { useWithdraw } from './api/withdraw'
import { Following } from './Following'
import type { Doing } from './StandardPage'
import '../../../shared/ui/plain.css'

interface Props { group: MyGroup; versions: StandardLine[]; line: StandardLine; page: UseQueryResult<VersionPage>; show(version: string): void; act(doing: Doing): void }

/** The versions, the stores on each, and everything about the one that is shown. */
export function VersionsTab({ group, versions, line, page, show, act }: Props) {
  const { t } = useTranslation()
  const { message, modal } = App.useApp()
  const withdrawal = useWithdraw(group.id, line.plugin)
  const writable = mayInGroup(group, 'STANDARDS_MANAGE')
  const followed = versions.some(one => one.stores > one.beneath)
  const withdraw = (one: StandardLine) => void modal.confirm({
    title: t('activation.version.withdrawTitle', { version: one.version }), content: t('activation.version.withdrawText', { count: one.stores }), okText: t('activation.version.withdraw'), okButtonProps: { danger: true }, cancelText: t('action.cancel'),
    onOk: () => withdrawal.mutateAsync(one.version).then(() => void message.success(t('activation.version.withdrawn', { version: one.version })), (failure: Error) => void message.error(problemText(failure, t))),
  })
  return (
    <div className="parts">
      <section className="panel hq-table" aria-label={t('activation.version.title')}>
        <table className="plain untickable">
          <thead>
            <tr>
              <th scope="col">{t('activation.column.version')}</th><th scope="col">{t('activation.column.state')}</th><th scope="col" className="figure">{t('activation.column.stores')}</th><th scope="col" className="figure">{t('activation.column.calls')}</th>
              <th scope="col" className="figure">{t('activation.column.failures')}</th><th scope="col" className="figure">{t('activation.column.slowness')}</th>{writable && <th scope="col"><span className="visually-hidden">{t('activation.column.actions')}</span></th>}
            </tr>
          </thead>
          <tbody>
            {versions.map(one => (
              <tr key={one.version} className={one.version === line.version ? 'shown' : undefined}>
                <td>
                  {one.version === line.version
                    ? <b aria-current="true">{one.version}</b>
                    : <button type="button" className="link-button" aria-label={t('activation.version.choose', { version: one.version })} onClick={() => show(one.version)}>{one.version}</button>}
                  <span className="tags standard-marks">{one.newest && <Tag color="blue">{t('standards.newest')}</Tag>}<OriginTag origin={one.origin} /><HealthMarks health={one.health} /></span>
                </td>
                <td><StateTag state={one.state} origin={one.origin} /></td>
                <td className="figure" data-label={t('activation.column.stores')}>{thousands(one.stores)}{one.beneath > 0 && <span className="muted sub">{t('activation.beneath', { count: one.beneath })}</span>}</td>
                <td className="figure" data-label={t('activation.column.calls')}>{thousands(one.health.calls)}</td>
                <td className="figure" data-label={t('activation.column.failures')}><Failures health={one.health} /></td>
                <td className="figure" data-label={t('activation.column.slowness')}><Slowness health={one.health} /></td>
                {writable && (
                  <td className="row-actions">
                    {one.state === 'PUBLISHED' && followed && <Button size="small" aria-label={t('activation.version.activateThis', { version: one.version })} onClick={() => act({ kind: 'activate', version: one.version })}>{t('activation.version.activate')}</Button>}
                    {one.origin === 'PRIVATE' && one.state === 'PUBLISHED' && <Button size="small" danger aria-label={`${t('activation.version.withdraw')}${t('colon')}${one.version}`} onClick={() => withdraw(one)}>{t('activation.version.withdraw')}</Button>}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Following group={group.id} plugin={line.plugin} versions={versions} writable={writable} act={act} />
      {page.isError && !page.data && <LoadFailed failure={page.error} again={() => void page.refetch()} />}
      {page.isPending && <Spin />}
      {page.data && <VersionFacts page={page.data} />}
      {page.data && page.data.findings.length > 0 && <Findings findings={page.data.findings} />}
    </div>
  )
}
