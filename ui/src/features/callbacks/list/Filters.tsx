import { SearchOutlined } from '@ant-design/icons'
import { Button, Input, type InputRef } from 'antd'
import { type ReactNode, type RefObject, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Staff, State } from '../../../shared/api/schema'
import { type ListState, narrowed, sortKeys } from './listState'

const states: State[] = ['OPEN', 'DONE', 'UNREACHABLE', 'DROPPED', 'CANCELLED', 'EXPIRED']

interface Props {
  state: ListState; change(next: Partial<ListState>): void; search: RefObject<InputRef | null>; staff: Staff[]; narrow: boolean; children: ReactNode
}

export function Filters({ state, change, search, staff, narrow, children }: Props) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(state.q)
  const [followed, setFollowed] = useState(state.q)
  if (followed !== state.q) {
    setFollowed(state.q)
    setTyped(state.q)
  }
  useEffect(() => {
    if (typed === state.q) return
    const wait = setTimeout(() => change({ q: typed.trim(), page: 1 }), 350)
    return () => clearTimeout(wait)
  }, [typed, state.q, change])
  return (
    <div className="filters">
      <div className="filters" role="search" aria-label={t('callbacks.list.filter.label')}>
      <Input
        ref={search}
        allowClear
        prefix={<SearchOutlined />}
        suffix={narrow ? undefined : <kbd aria-hidden="true">/</kbd>}
        placeholder={t('callbacks.list.filter.search')}
        aria-label={t('callbacks.list.filter.search')}
        value={typed}
        onChange={event => setTyped(event.target.value)}
        onPressEnter={() => change({ q: typed.trim(), page: 1 })}
        onKeyDown={event => { if (event.key === 'Escape') event.currentTarget.blur() }}
        style={{ width: narrow ? '100%' : 280 }}
      />
      <select className="native" aria-label={t('callbacks.list.filter.assignee')} value={state.assignee} onChange={event => change({ assignee: event.target.value, page: 1 })}>
        <option value="all">{t('callbacks.list.filter.all')}</option>
        <option value="me">{t('callbacks.list.filter.me')}</option>
        <option value="none">{t('callbacks.list.filter.none')}</option>
        {staff.map(person => <option key={person.subject} value={person.subject}>{person.name}</option>)}
      </select>
      <select className="native" aria-label={t('callbacks.list.filter.state')} value={state.state[0] ?? ''}
        onChange={event => change({ state: event.target.value ? [event.target.value] : [], page: 1 })}>
        <option value="">{t('callbacks.list.filter.anyState')}</option>
        {states.map(value => <option key={value} value={value}>{t(`state.${value}`)}</option>)}
      </select>
      {narrow && (
        <select className="native" aria-label={t('callbacks.list.sort')} value={state.sort} onChange={event => change({ sort: event.target.value, page: 1 })}>
          {sortKeys.map(value => <option key={value} value={value}>{t(`callbacks.list.sortKey.${value}`)}</option>)}
        </select>
      )}
      {narrowed(state) && (
        <Button type="link" onClick={() => change({ q: '', channel: [], state: [], assignee: 'all', page: 1 })}>{t('action.reset')}</Button>
      )}
      </div>
      <span className="grow" />
      {children}
    </div>
  )
}
