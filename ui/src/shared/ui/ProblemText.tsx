import { Alert, Button } from 'antd'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { Problem } from '../api/client'

/** What went wrong in one or two sentences: the platform's own, which come in the user's language, or ours. */
export function problemText(failure: unknown, t: TFunction): string {
  if (!(failure instanceof Problem)) return failure instanceof Error ? failure.message : String(failure)
  if (failure.body.detail) return failure.body.detail
  if (failure.status === 0) return t('problem.unreachable')
  if (failure.status === 403) return t('problem.forbidden')
  if (failure.status === 404) return t('problem.missing')
  return failure.body.title || t('problem.unknown', { status: failure.status })
}

export function ProblemText({ failure }: { failure: unknown }) {
  const { t } = useTranslation()
  const id = failure instanceof Problem ? failure.body.requestId : undefined
  return (
    <span>
      {problemText(failure, t)}
      {id && <span className="muted" style={{ fontSize: 12 }}> · {t('problem.request', { id })}</span>}
    </span>
  )
}

/** In the place of what could not be read. */
export function LoadFailed({ failure, again }: { failure: unknown; again(): void }) {
  const { t } = useTranslation()
  return (
    <Alert
      type="error"
      showIcon
      title={t('problem.load')}
      description={<ProblemText failure={failure} />}
      action={<Button size="small" onClick={again}>{t('action.retry')}</Button>}
    />
  )
}
