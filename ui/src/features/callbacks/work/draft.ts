import type { Answers, Entry, NewAttempt, Outcome, Work } from '../../../shared/api/schema'

/** What somebody has typed for one callback and not yet saved. */
export interface Draft {
  /** The callback's version when typing began: a save on top of somebody else's change must be noticed. */
  version: number
  /** How this attempt was made when it is not the callback's own way: the call on the day before a visit. */
  ahead: boolean
  answers: Answers
  stateOfCar: string
  opinion: string
  remarks: string
  outcome: Outcome | null
  agreedAt: string | null
  complaint: boolean
  booking: boolean
  visitor: string
  visitorTitle: string
  visitedOn: string
}

export const freshDraft = (version: number): Draft => ({
  version, ahead: false, answers: {}, stateOfCar: '', opinion: '', remarks: '', outcome: null, agreedAt: null, complaint: false, booking: false,
  visitor: '', visitorTitle: '', visitedOn: '',
})

export interface Visitor { name: string; title: string; today: string }

/** Who visited and when, where nobody has said so yet. */
export const visitedBy = (draft: Draft, self: Visitor): Partial<Draft> => (draft.ahead ? {} : {
  visitor: draft.visitor || self.name, visitorTitle: draft.visitor && draft.visitor !== self.name ? draft.visitorTitle : draft.visitorTitle || self.title,
  visitedOn: draft.visitedOn || self.today,
})

export const untouched = (draft: Draft) =>
  Object.keys(draft.answers).length === 0 && !draft.outcome && !draft.agreedAt && !draft.complaint && !draft.booking && !draft.ahead
  && [draft.stateOfCar, draft.opinion, draft.remarks, draft.visitor, draft.visitorTitle, draft.visitedOn].every(text => text.trim() === '')

const PREFIX = 'dealerloop.draft.'
const name = (store: string, id: string) => `${PREFIX}${store}.${id}`

/** Drafts lie in this tab's session storage: they outlive a reload and a sign-in, and go with the tab. */
export function readDraft(store: string, id: string): Draft | null {
  try {
    const text = sessionStorage.getItem(name(store, id))
    if (!text) return null
    return { ...freshDraft(0), ...(JSON.parse(text) as Partial<Draft>) }
  } catch {
    return null
  }
}

export function keepDraft(store: string, id: string, draft: Draft) {
  try {
    if (untouched(draft)) sessionStorage.removeItem(name(store, id))
    else sessionStorage.setItem(name(store, id), JSON.stringify(draft))
  } catch {
    // Full or forbidden storage: the draft still lives on the page.
  }
}

export const dropDraft = (store: string, id: string) => sessionStorage.removeItem(name(store, id))

/** What is missing before a draft can be sent, field by field. */
export type Missing = 'outcome' | 'agreedAt' | 'agreedPast' | 'visitor' | 'visitedOn'

export function missing(draft: Draft, work: Pick<Work, 'entry'>, now: string): Missing | null {
  if (!draft.outcome) return 'outcome'
  if (draft.outcome === 'INCONVENIENT') {
    if (!draft.agreedAt) return 'agreedAt'
    if (Date.parse(draft.agreedAt) <= Date.parse(now)) return 'agreedPast'
  }
  if (work.entry.channel === 'VISIT' && !draft.ahead && draft.outcome === 'DONE') {
    if (draft.visitor.trim() === '') return 'visitor'
    if (draft.visitedOn === '') return 'visitedOn'
  }
  return null
}

/** Questions of a finished callback that have neither a score nor 未涉及. */
export function unanswered(draft: Draft, work: Pick<Work, 'survey'>): string[] {
  if (draft.outcome !== 'DONE' || draft.ahead || !work.survey) return []
  return work.survey.questions.map(question => question.code).filter(code => !(code in draft.answers))
}

export function attemptOf(draft: Draft, entry: Entry): NewAttempt {
  const visit = entry.channel === 'VISIT' && !draft.ahead
  const asked = draft.outcome === 'INCONVENIENT' || draft.ahead
  return {
    version: draft.version, channel: draft.ahead ? 'PHONE' : entry.channel, outcome: draft.outcome ?? 'DONE', answers: draft.answers,
    stateOfCar: draft.stateOfCar.trim(), opinion: draft.opinion.trim(), remarks: draft.remarks.trim(),
    agreedAt: asked ? draft.agreedAt ?? undefined : undefined,
    complaint: draft.complaint, booking: draft.booking,
    visitor: visit && draft.visitor.trim() ? { name: draft.visitor.trim(), title: draft.visitorTitle.trim() } : undefined,
    visitedOn: visit && draft.visitedOn ? draft.visitedOn : undefined,
  }
}

/** The same contact for another car of the person: nobody answered for that one either. */
export const attemptForSibling = (draft: Draft, sibling: Entry): NewAttempt => ({
  ...attemptOf({ ...draft, version: sibling.version, answers: {}, stateOfCar: '', opinion: '', complaint: false, booking: false }, sibling),
})
