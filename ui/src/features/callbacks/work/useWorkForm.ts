import { useCallback, useEffect, useReducer, useState } from 'react'
import type { Entry, Outcome, Survey } from '../../../shared/api/schema'
import { type Draft, dropDraft, freshDraft, keepDraft, readDraft, type Visitor, visitedBy } from './draft'
import { nextQuestion } from './scoring'

export interface WorkForm {
  draft: Draft
  /** The question that takes the next digit; as many as there are questions when all are answered. */
  question: number
  restored: boolean
  change(next: Partial<Draft>): void
  /** `undefined` takes an answer back. */
  answer(at: number, score: number | null | undefined): void
  ask(at: number): void
  choose(outcome: Outcome): void
  discard(version: number): void
}

type Step =
  | { kind: 'change'; next: Partial<Draft> }
  | { kind: 'answer'; code: string; score: number | null | undefined }

function reduce(draft: Draft, step: Step): Draft {
  if (step.kind === 'change') return { ...draft, ...step.next }
  const answers = { ...draft.answers }
  if (step.score === undefined) delete answers[step.code]
  else answers[step.code] = step.score
  return { ...draft, answers }
}

/** The state of the record being typed; every change is kept as a draft at once. A visit is taken to be the typist's own, today. */
export function useWorkForm(entry: Entry, survey: Survey | null | undefined, self: Visitor): WorkForm {
  const { storeId, callbackId } = entry
  const [found] = useState(() => readDraft(storeId, callbackId))
  const [draft, step] = useReducer(reduce, found ?? freshDraft(entry.version))
  const [restored, setRestored] = useState(found !== null)
  const codes = survey?.questions.map(question => question.code) ?? []
  const [question, ask] = useState(() => nextQuestion(codes, draft.answers, -1))

  useEffect(() => keepDraft(storeId, callbackId, draft), [storeId, callbackId, draft])

  const change = useCallback((next: Partial<Draft>) => step({ kind: 'change', next }), [])
  return {
    draft, question, restored, change, ask,
    answer(at, score) {
      if (!codes[at]) return
      step({ kind: 'answer', code: codes[at], score })
      ask(score === undefined ? at : nextQuestion(codes, { ...draft.answers, [codes[at]]: score }, at))
    },
    choose(outcome) {
      change({ ...(entry.channel === 'VISIT' && outcome === 'DONE' ? visitedBy(draft, self) : {}), outcome, agreedAt: outcome === 'INCONVENIENT' || draft.ahead ? draft.agreedAt : null })
    },
    discard(version) {
      dropDraft(storeId, callbackId)
      change(freshDraft(version))
      setRestored(false)
      ask(0)
    },
  }
}
