import { Problem } from '../../shared/api/client'

/** All the reasons of a refusal, once each, in the platform's own words; without details there is the one sentence. */
export function allReasons(failure: unknown, otherwise: string): string[] {
  const told = failure instanceof Problem ? (failure.body.errors ?? []).map(error => error.detail) : []
  return told.length > 0 ? [...new Set(told)] : [otherwise]
}

/** A finding comes as one sentence of three parts; where it is written otherwise it stays whole. */
export function reasonsOf(sentence: string): { rule: string; found?: string; mend?: string } {
  const parts = sentence.match(/^(.+?)[。.]\s*(?:发现：|Found: )(.+?)[。.]\s*(?:改法：|To mend: )(.+)$/s)
  return parts ? { rule: parts[1], found: parts[2], mend: parts[3] } : { rule: sentence }
}
