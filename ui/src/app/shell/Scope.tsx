import { ShopOutlined } from '@ant-design/icons'
import { Button, Checkbox, Popover } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSurroundings } from '../../shared/session'

/** Which of the stores served are shown: one merged list unless somebody narrows it. */
export function Scope() {
  const { t } = useTranslation()
  const { me, scope, setScope } = useSurroundings()
  if (me.stores.length === 1) {
    return <span className="muted nowrap shell-store" title={me.stores[0].groupName}><ShopOutlined /> {me.stores[0].name}</span>
  }
  const all = scope.length === me.stores.length
  const toggle = (id: string, on: boolean) => {
    const next = me.stores.filter(store => (store.id === id ? on : scope.includes(store))).map(store => store.id)
    setScope(next.length === me.stores.length ? [] : next)
  }
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title={t('app.scope.label')}
      content={
        <div role="group" aria-label={t('app.scope.label')} style={{ display: 'grid', gap: 8, maxHeight: 400, overflow: 'auto' }}>
          {me.stores.map(store => (
            <Checkbox
              key={store.id}
              checked={scope.includes(store)}
              disabled={scope.length === 1 && scope[0].id === store.id}
              onChange={event => toggle(store.id, event.target.checked)}
            >
              {store.name} <span className="muted">{store.groupName}</span>
            </Checkbox>
          ))}
          {!all && <Button size="small" onClick={() => setScope([])}>{t('app.scope.all', { count: me.stores.length })}</Button>}
        </div>
      }
    >
      <Button icon={<ShopOutlined />} type={all ? 'text' : 'default'} className="shell-store">
        <span>{all ? t('app.scope.all', { count: me.stores.length }) : scope.map(store => store.name).join(t('and'))}</span>
      </Button>
    </Popover>
  )
}
