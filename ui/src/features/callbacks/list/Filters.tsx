import { SearchOutlined } from '@ant-design/icons'
import { Button, Input, type InputRef, Select } from 'antd'
import { type RefObject, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Staff, State } from '../../../shared/api/schema'
import { type ListState, narrowed, sortKeys } from './listState'

const states: State[] = ['OPEN', 'DONE', 'UNREACHABLE', 'DROPPED', 'CANCELLED', 'EXPIRED']

interface Props {
  state: ListState; change(next: Partial<ListState>): void; search: RefObject<InputRef | null>; staff: Staff[]; narrow: boolean
}

export function Filters({ state, change, search, staff, narrow }: Props) {
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
      <Select
        aria-label={t('callbacks.list.filter.assignee')}
        value={state.assignee}
        onChange={assignee => change({ assignee, page: 1 })}
        popupMatchSelectWidth={false}
        style={{ width: 128 }}
        options={[
          { value: 'all', label: t('callbacks.list.filter.all') }, { value: 'me', label: t('callbacks.list.filter.me') },
          { value: 'none', label: t('callbacks.list.filter.none') },
          ...staff.map(person => ({ value: person.subject, label: person.name })),
        ]}
      />
      <Select
        mode="multiple"
        allowClear
        maxTagCount="responsive"
        aria-label={t('callbacks.list.filter.state')}
        placeholder={t('callbacks.list.filter.state')}
        value={state.state}
        onChange={next => change({ state: next, page: 1 })}
        style={{ width: 150 }}
        options={states.map(value => ({ value, label: t(`state.${value}`) }))}
      />
      {narrow && (
        <Select
          aria-label={t('callbacks.list.sort')}
          value={state.sort}
          onChange={sort => change({ sort, page: 1 })}
          style={{ width: 128 }}
          options={sortKeys.map(value => ({ value, label: t(`callbacks.list.sortKey.${value}`) }))}
        />
      )}
      {narrowed(state) && (
        <Button type="link" onClick={() => change({ q: '', channel: [], state: [], assignee: 'all', page: 1 })}>{t('action.reset')}</Button>
      )}
    </div>
  )
}
