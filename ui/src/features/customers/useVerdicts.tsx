import { App } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../shared/api/client'
import type { Correction } from '../../shared/api/schema'
import { problemText } from '../../shared/ui/ProblemText'
import { asksForReason, ReasonDialog } from '../../shared/ui/ReasonDialog'
import { type Judgement, useConfirmAll, useJudge } from './api/corrections'

export interface Verdicts { judge(judgement: Judgement): void; confirmAll(corrections: Correction[]): void; busy(id: string): boolean; dialog: ReactNode }

/** The verdicts on corrections, with what they may ask back: the reason for one's own, or a second look where the value has changed. */
export function useVerdicts(): Verdicts {
  const { t } = useTranslation()
  const { message, modal } = App.useApp()
  const one = useJudge()
  const many = useConfirmAll()
  const [asked, setAsked] = useState<((reason: string) => void) | null>(null)

  const judge = (judgement: Judgement) => one.mutate(judgement, {
    onSettled: () => many.reset(),
    onSuccess: () => { setAsked(null); void message.success(t(`customers.corrections.done.${judgement.verdict}`)) },
    onError: failure => {
      if (asksForReason(failure)) {
        setAsked(() => (reason: string) => judge({ ...judgement, reason }))
        return
      }
      const current = failure instanceof Problem && failure.status === 409 ? failure.body.current as unknown as Correction | undefined : undefined
      if (judgement.verdict === 'confirm' && current?.state === 'PENDING' && current.subjectVersion != null) {
        const subjectVersion = current.subjectVersion
        void modal.confirm({
          title: t('customers.corrections.changed'), content: problemText(failure, t), okText: t('customers.corrections.over', { value: current.newValue }),
          onOk: () => judge({ ...judgement, subjectVersion }),
        })
      } else {
        void message.error(problemText(failure, t))
      }
    },
  })

  const confirmAll = (corrections: Correction[], reason?: string) => many.mutate({ corrections, reason }, {
    onSettled: () => one.reset(),
    onSuccess: done => {
      setAsked(null)
      if (done.left.length === 0) {
        void message.success(t('customers.corrections.confirmedMany', { count: done.confirmed.length }))
        return
      }
      const why = [...new Set(done.left.map(left => left.why))]
      void modal.warning({
        title: t('customers.corrections.someLeft', { count: done.confirmed.length, left: done.left.length }),
        content: <ul>{why.map(text => <li key={text}>{text}</li>)}</ul>,
      })
    },
    onError: failure => {
      if (asksForReason(failure)) setAsked(() => (given: string) => confirmAll(corrections, given))
      else void message.error(problemText(failure, t))
    },
  })

  return {
    judge, confirmAll: corrections => confirmAll(corrections),
    busy: id => one.isPending && one.variables.correction.id === id,
    dialog: asked && <ReasonDialog busy={one.isPending || many.isPending} failure={one.error ?? many.error} give={asked} cancel={() => setAsked(null)} />,
  }
}
