import type { Channel, Outcome } from '../../../shared/api/schema'

/** One key for each outcome. */
export const outcomeKeys: Record<Outcome, string> = {
  DONE: 'd', INCONVENIENT: 'l', REFUSED: 'r', NO_ANSWER: 'a', BUSY: 'b', SWITCHED_OFF: 'o', NUMBER_DEAD: 'x', WRONG_PERSON: 'w',
}

const byChannel: Record<Channel, Outcome[]> = {
  PHONE: ['DONE', 'INCONVENIENT', 'REFUSED', 'NO_ANSWER', 'BUSY', 'SWITCHED_OFF', 'NUMBER_DEAD', 'WRONG_PERSON'],
  VISIT: ['DONE', 'INCONVENIENT', 'REFUSED', 'NO_ANSWER', 'WRONG_PERSON'],
  SMS: ['DONE', 'REFUSED', 'NUMBER_DEAD', 'WRONG_PERSON'],
  EMAIL: ['DONE', 'REFUSED', 'NUMBER_DEAD', 'WRONG_PERSON'],
}

export const outcomesOf = (channel: Channel) => byChannel[channel]
export const written = (channel: Channel) => channel === 'SMS' || channel === 'EMAIL'
export const outcomeFor = (key: string, channel: Channel) => outcomesOf(channel).find(outcome => outcomeKeys[outcome] === key)
