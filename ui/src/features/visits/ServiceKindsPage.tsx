import { Alert, App, Spin } from 'antd'
import { useTranslation } from 'react-i18next'
import { type WordStep, useClassify, useServiceKinds } from '../../shared/api/serviceKinds'
import { may } from '../../shared/session'
import type { Store } from '../../shared/api/schema'
import { Denied } from '../../shared/ui/Denied'
import { LoadFailed, problemText } from '../../shared/ui/ProblemText'
import { StorePick, useStore } from '../../shared/ui/StorePick'
import { usePageTitle } from '../../shared/usePageTitle'
import { OwnWords } from './OwnWords'
import { ShippedWords } from './ShippedWords'
import { UnreadWords } from './UnreadWords'
import './visits.css'

/** What a store's own words for kinds of service (维修类别) mean: those nobody could read first. */
export default function ServiceKindsPage() {
  const { t } = useTranslation()
  const picked = useStore('IMPORTS_READ')
  usePageTitle(t('visits.title'))
  if (!picked.store) return <Denied />
  return (
    <>
      <div className="page-head"><h1>{t('visits.title')}</h1><StorePick {...picked} /></div>
      <Words key={picked.store.id} store={picked.store} />
    </>
  )
}

function Words({ store }: { store: Store }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const found = useServiceKinds(store.id)
  const classify = useClassify(store.id)
  const writable = may(store, 'IMPORTS_LOAD')
  if (found.isError && !found.data) return <LoadFailed failure={found.error} again={() => void found.refetch()} />
  if (!found.data) return <Spin style={{ display: 'block', margin: 48 }} />
  const send = (step: WordStep) => classify.mutateAsync(step).then(
    () => void message.success('forget' in step
      ? t('visits.forgotten', { word: step.word }) : t('visits.saved', { word: step.word, kind: t(`visits.kinds.${step.kind}`) })),
    (failure: unknown) => {
      void message.error(problemText(failure, t))
      throw failure
    })
  const shared = { words: found.data, writable, busy: classify.isPending ? classify.variables.word : null, send }
  return (
    <div className="kinds">
      <p className="muted">{t('visits.help')}</p>
      {!writable && <Alert type="info" showIcon title={t('visits.readOnly')} />}
      <UnreadWords {...shared} />
      <OwnWords {...shared} />
      <ShippedWords words={found.data} />
    </div>
  )
}
