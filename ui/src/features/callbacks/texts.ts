import type { SameKeys } from '../../shared/texts'
import list from './list/texts'
import work from './work/texts'
import day from './day/texts'

const zh = { list: list.zh, work: work.zh, day: day.zh } as const
const en: SameKeys<typeof zh> = { list: list.en, work: work.en, day: day.en }

export default { zh, en }
