import { EditOutlined, ReloadOutlined } from '@ant-design/icons'
import { App, Button, Tag } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useInstant } from '../../../shared/api/clock'
import type { MyGroup, StoreConfiguration } from '../../../shared/api/schema'
import { moment } from '../../../shared/format'
import { mayInGroup } from '../../../shared/session'
import { problemText } from '../../../shared/ui/ProblemText'
import { titleOf, useStandards } from '../../../shared/api/standards'
import { useStoreStep } from '../api/store'
import { Health, SetByLine } from './bits'
import { levels } from './health'
import { ConfigureDrawer } from './ConfigureDrawer'

/** How a store is set up, by whom, and how it fares. */
export function Overview({ group, configuration }: { group: MyGroup; configuration: StoreConfiguration }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const [editing, setEditing] = useState(false)
  const standards = useStandards(group.id)
  const measure = useStoreStep(group.id, configuration.store.id)
  const now = useInstant()
  const { store, contact } = configuration
  const level = levels(store, now)
  const title = (plugin: string) => titleOf(standards.data, plugin)
  const again = () => measure.mutate({ measure: true }, {
    onSuccess: () => void message.success(t('headquarters.health.done')), onError: failure => void message.error(problemText(failure, t)),
  })
  return (
    <div className="hq-columns">
      <div>
        <section className="panel hq-part" aria-label={t('headquarters.store.setup')}>
          <div className="page-head"><h2 style={{ margin: 0 }}>{t('headquarters.store.setup')}</h2><span className="grow" />
            {mayInGroup(group, 'STORES_CONFIGURE') && <Button size="small" icon={<EditOutlined />} onClick={() => setEditing(true)}>{t('action.edit')}</Button>}</div>
          <dl className="facts">
            <dt>{t('headquarters.store.name')}</dt><dd>{store.name}</dd>
            <dt>{t('headquarters.store.code')}</dt><dd>{store.code}</dd>
            <dt>{t('headquarters.store.kind')}</dt><dd>{t(`headquarters.kind.${store.kind}`)}</dd>
            <dt>{t('headquarters.store.timeZone')}</dt><dd>{store.timeZone}</dd>
          </dl>
        </section>
        <section className="panel hq-part" aria-label={t('headquarters.standards.title')}>
          <h2>{t('headquarters.standards.title')}</h2>
          {configuration.standards.length === 0 && <p className="muted">{t('headquarters.standards.chosenNone')}</p>}
          {configuration.standards.map(one => (
            <p key={one.plugin} className="wrap" style={{ margin: '0 0 6px' }}>
              <b>{title(one.plugin)}</b> <span className="muted">{one.version === 'latest' ? t('headquarters.standards.latest') : one.version}</span>{' '}
              {one.base && <Tag color="blue">{t('headquarters.standards.base')}</Tag>}
              {one.brands.length > 0 && <span className="sub">{t('headquarters.standards.ofBrands', { brands: one.brands.join(t('people.and')) })}</span>}
            </p>
          ))}
          <SetByLine by={configuration.standardsSetBy} />
        </section>
        <section className="panel hq-part" aria-label={t('headquarters.contact.title')}>
          <h2>{t('headquarters.contact.title')}</h2>
          {contact ? (
            <dl className="facts">
              {(['signature', 'phone', 'email', 'website', 'address'] as const).filter(field => contact[field]).map(field => [<dt key={field}>{t(`headquarters.contact.${field}`)}</dt>, <dd key={`${field}-text`}>{contact[field]}</dd>])}
            </dl>
          ) : <p className="muted">{t('headquarters.contact.none')}</p>}
          <SetByLine by={configuration.contactSetBy} />
        </section>
      </div>
      <section className="panel hq-part" aria-label={t('headquarters.health.title')}>
        <div className="page-head"><h2 style={{ margin: 0 }}>{t('headquarters.health.title')}</h2><span className="grow" />
          <Button size="small" icon={<ReloadOutlined />} loading={measure.isPending} onClick={again}>{t('headquarters.health.now')}</Button></div>
        <dl className="facts">
          <dt>{t('headquarters.stores.column.imported')}</dt><dd><Health level={level.imported}>{store.health.lastImportAt ? moment(store.health.lastImportAt) : store.health.measuredAt ? t('headquarters.health.never') : '–'}</Health></dd>
          <dt>{t('headquarters.stores.column.list')}</dt><dd><Health level={level.list}>{store.health.listOpenedOn ?? (store.health.measuredAt ? t('headquarters.health.never') : '–')}</Health></dd>
          <dt>{t('headquarters.stores.column.overdue')}</dt><dd><Health level={level.overdue}>{store.health.measuredAt ? store.health.overdueCallbacks : '–'}</Health></dd>
          <dt>{t('headquarters.stores.column.failed')}</dt><dd><Health level={level.failed}>{store.failedJobs}</Health></dd>
          <dt>{t('headquarters.stores.column.measured')}</dt><dd><Health level={level.measured}>{store.health.measuredAt ? moment(store.health.measuredAt) : t('headquarters.health.unmeasured')}</Health></dd>
        </dl>
        <p className="muted sub" style={{ margin: '8px 0 0' }}>{t('headquarters.health.help')}</p>
      </section>
      {editing && <ConfigureDrawer group={group.id} configuration={configuration} done={() => setEditing(false)} />}
    </div>
  )
}
