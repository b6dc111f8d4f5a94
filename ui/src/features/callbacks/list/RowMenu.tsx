import { MoreOutlined } from '@ant-design/icons'
import { Button, Popover } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Entry } from '../../../shared/api/schema'
import type { EntryActions } from './useEntryActions'

/** What may be done with one entry, behind its dots. */
export function RowMenu({ entry, actions }: { entry: Entry; actions: EntryActions }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const items = actions.itemsFor(entry)
  if (items.length === 0) return null
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      arrow={false}
      open={open}
      onOpenChange={setOpen}
      content={
        <ul className="row-menu">
          {items.map(item => (
            <li key={item.key}>
              <Button type="text" block danger={item.danger} onClick={() => { setOpen(false); item.act() }}>{item.label}</Button>
            </li>
          ))}
        </ul>
      }
    >
      <Button type="text" size="small" icon={<MoreOutlined />} aria-label={t('callbacks.list.action.more', { name: entry.customer.name })} />
    </Popover>
  )
}

/** A proposed visit waits for a yes or no: in sight, for whoever may decide. */
export function Proposed({ entry, actions }: { entry: Entry; actions: EntryActions }) {
  const decisions = actions.itemsFor(entry).filter(item => item.key === 'accept' || item.key === 'decline')
  if (decisions.length === 0) return null
  return (
    <span className="proposed">
      {decisions.map(item => <Button key={item.key} size="small" type={item.key === 'accept' ? 'primary' : 'default'} onClick={item.act}>{item.label}</Button>)}
    </span>
  )
}
