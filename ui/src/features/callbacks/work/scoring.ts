import type { Answers, Survey } from '../../../shared/api/schema'

/** What a key means for the question that is up: a score of its scale, 未涉及 (null), or nothing (undefined). */
export function scoreOf(key: string, survey: Pick<Survey, 'lowest' | 'highest'>): number | null | undefined {
  if (key === 'n') return null
  if (!/^\d$/.test(key)) return undefined
  const score = key === '0' && survey.highest >= 10 ? 10 : Number(key)
  return score >= survey.lowest && score <= survey.highest ? score : undefined
}

/** Where the eye goes after an answer: the next question without one, looking onward first; the end when all have one. */
export function nextQuestion(codes: string[], answers: Answers, after: number): number {
  for (let step = 1; step <= codes.length; step++) {
    const at = (after + step) % codes.length
    if (!(codes[at] in answers)) return at
  }
  return codes.length
}

export const scale = ({ lowest, highest }: Pick<Survey, 'lowest' | 'highest'>) =>
  Array.from({ length: highest - lowest + 1 }, (_, step) => lowest + step)
