import type { ShadowKind, ShadowRun } from '../../../shared/api/schema'

/** What changes, in the order in which people ask for it: who is called, then how, then what is said, asked and printed. */
export const shadowKinds = [
  'CALLBACK_ADDED', 'CALLBACK_DROPPED', 'CHANNEL', 'DAY', 'LAST_DAY', 'POST', 'STANDING', 'REASON', 'MARKS', 'NO_CALLBACK', 'UNANSWERED', 'SCRIPT', 'MESSAGE', 'NEXT_SERVICE', 'QUESTION', 'SCALE', 'SCORE', 'LEVEL', 'CLOCK', 'FORMAT', 'RECORDING', 'SENTENCE', 'FORM',
] as const satisfies readonly ShadowKind[]

export const differencesOf = (run: Pick<ShadowRun, 'changes'>): number => run.changes.reduce((sum, one) => sum + one.differences, 0)

export const underWay = (run: Pick<ShadowRun, 'state'> | undefined): boolean => run?.state === 'QUEUED' || run?.state === 'RUNNING'

/** How far a run is, in whole percent: 100 only when it has ended. */
export function progressOf({ state, replayed, deliveries }: Pick<ShadowRun, 'state' | 'replayed' | 'deliveries'>): number {
  if (state === 'DONE') return 100
  return deliveries === 0 ? 0 : Math.min(99, Math.floor((100 * replayed) / deliveries))
}
