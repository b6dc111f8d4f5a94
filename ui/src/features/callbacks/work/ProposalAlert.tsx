import { Alert, App, Button, Space } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Entry } from '../../../shared/api/schema'
import { useMay } from '../../../shared/session'
import { problemText } from '../../../shared/ui/ProblemText'
import { useDecide } from '../api/decide'

/** A visit that is only proposed is not to be recorded before the supervisor has said yes. */
export function ProposalAlert({ entry, reload }: { entry: Entry; reload(): void }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { inStore } = useMay()
  const decide = useDecide()
  const say = (accept: boolean) => decide.mutate({ kind: 'proposal', entry, accept }, {
    onSuccess: () => { void message.success(t('callbacks.list.decided')); reload() },
    onError: failure => void message.error(problemText(failure, t)),
  })
  return (
    <Alert
      type="info"
      showIcon
      title={t('callbacks.work.proposed')}
      action={inStore(entry.storeId, 'PROPOSALS_DECIDE') && (
        <Space>
          <Button size="small" type="primary" loading={decide.isPending} onClick={() => say(true)}>{t('callbacks.list.action.accept')}</Button>
          <Button size="small" disabled={decide.isPending} onClick={() => say(false)}>{t('callbacks.list.action.decline')}</Button>
        </Space>
      )}
    />
  )
}
