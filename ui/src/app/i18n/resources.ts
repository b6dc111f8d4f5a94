import day from '../../features/callbacks/day/texts'
import list from '../../features/callbacks/list/texts'
import shared from '../../shared/texts'
import app from '../texts'

const gather = <K extends 'zh' | 'en'>(to: K) => ({
  translation: { ...shared[to], app: app[to], callbacks: { list: list[to], day: day[to] } },
})

/** The words of the frame and of the day's list, where most people land; the others come with their pages. */
export const resources = { zh: gather('zh'), en: gather('en') }
