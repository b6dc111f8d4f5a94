import { useEffect, useRef } from 'react'
import { inText, keyOf, typing } from '../../../shared/keys/typing'
import type { Outcome, Work } from '../../../shared/api/schema'
import { outcomeFor } from './outcomes'
import { scoreOf } from './scoring'

export interface WorkKeys {
  work: Work
  enabled: boolean
  score(score: number | null): void
  unscore(): void
  question(by: 1 | -1): void
  step(by: 1 | -1): void
  tab(by: 1 | -1): void
  outcome(outcome: Outcome): void
  flag(flag: 'complaint' | 'booking'): void
  focus(field: 'stateOfCar' | 'opinion' | 'remarks'): void
  save(): void
  list(): void
  copy(): void
  help(): void
}

/** A whole callback from the keyboard: digits score, a letter gives the outcome, Ctrl or ⌘ with Enter saves and goes on. */
export function useWorkKeys(keys: WorkKeys) {
  const latest = useRef(keys)
  useEffect(() => { latest.current = keys })
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => handle(event, latest.current)
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [])
}

export function handle(event: KeyboardEvent, keys: WorkKeys) {
  const at = event.target as HTMLElement | null
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    if (event.defaultPrevented || event.repeat || at?.closest?.('[role="dialog"]')) return
    event.preventDefault()
    if (keys.enabled) keys.save()
    return
  }
  if (event.key === 'Escape' && inText(at) && !event.isComposing) {
    at?.blur()
    return
  }
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event)) return
  const act = action(keyOf(event), event, at, keys)
  if (!act) return
  event.preventDefault()
  act()
}

function action(key: string, event: KeyboardEvent, at: HTMLElement | null, keys: WorkKeys): (() => void) | undefined {
  const { work } = keys
  const onRadio = at?.tagName === 'INPUT'
  switch (key) {
    case 'ArrowDown': return onRadio ? undefined : () => keys.step(1)
    case 'ArrowUp': return onRadio ? undefined : () => keys.step(-1)
    case 'ArrowRight': return onRadio ? undefined : () => keys.question(1)
    case 'ArrowLeft': return onRadio ? undefined : () => keys.question(-1)
    case '[': return () => keys.tab(-1)
    case ']': return () => keys.tab(1)
    case 'h': return keys.list
    case '?': return keys.help
    case 'y': return work.message ? keys.copy : undefined
  }
  if (!keys.enabled || event.repeat) return undefined
  switch (key) {
    case 'Backspace': return keys.unscore
    case 'c': return () => keys.flag('complaint')
    case 'k': return () => keys.flag('booking')
    case 's': return () => keys.focus('stateOfCar')
    case 'p': return () => keys.focus('opinion')
    case 'm': return () => keys.focus('remarks')
  }
  const score = work.survey ? scoreOf(key, work.survey) : undefined
  if (score !== undefined) return () => keys.score(score)
  const outcome = outcomeFor(key, work.entry.channel)
  return outcome ? () => keys.outcome(outcome) : undefined
}
