import { App, Button, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Entry, Staff } from '../../../shared/api/schema'
import { problemText } from '../../../shared/ui/ProblemText'
import { useAssign } from '../api/assign'

/** Gives the selected entries to a colleague. */
export default function BulkBar({ entries, staff, clear }: { entries: Entry[]; staff: Staff[]; clear(): void }) {
  const { t } = useTranslation()
  const { notification } = App.useApp()
  const assign = useAssign()
  const [to, setTo] = useState<string>()
  const send = () => {
    const name = staff.find(person => person.subject === to)?.name ?? t('callbacks.list.unassigned')
    assign.mutate({ entries, assignee: to === '' ? null : to ?? null }, {
      onSuccess: () => {
        void notification.success({ title: t('callbacks.list.assigned', { count: entries.length, name }), placement: 'bottomRight' })
        clear()
      },
      onError: failure => void notification.error({ title: t('problem.title'), description: problemText(failure, t), placement: 'bottomRight' }),
    })
  }
  return (
    <div className="bulk" role="region" aria-label={t('callbacks.list.action.assign')}>
      <b role="status">{t('callbacks.list.selected', { count: entries.length })}</b>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={t('callbacks.list.action.assignTo')}
        placeholder={t('callbacks.list.action.assignTo')}
        style={{ width: 160 }}
        value={to}
        onChange={setTo}
        options={[...staff.map(person => ({ value: person.subject, label: person.name })), { value: '', label: t('callbacks.list.unassigned') }]}
      />
      <Button type="primary" disabled={to === undefined} loading={assign.isPending} onClick={send}>{t('callbacks.list.action.assign')}</Button>
      <Button type="text" onClick={clear}>{t('callbacks.list.clear')}</Button>
    </div>
  )
}
