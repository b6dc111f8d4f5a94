import i18next from 'i18next'

/** The words that come with the pages speaking them, by the keys under which they stand. */
export const parts = {
  'activation': () => import('../../features/standards/group/texts'),
  'audit': () => import('../../features/audit/texts'),
  'callbacks.work': () => import('../../features/callbacks/work/texts'),
  'customers': () => import('../../features/customers/texts'),
  'deeds': () => import('../../shared/ui/deedTexts'),
  'forms': () => import('../../features/forms/texts'),
  'headquarters': () => import('../../features/headquarters/texts'),
  'imports': () => import('../../features/imports/texts'),
  'many': () => import('../../shared/ui/manyTexts'),
  'nationalDays': () => import('../../features/calendar/texts'),
  'partner': () => import('../../features/standards/partner/texts'),
  'people': () => import('../../shared/ui/peopleTexts'),
  'platform': () => import('../../features/platform/texts'),
  'review': () => import('../../features/standards/review/texts'),
  'separations': () => import('../../features/separations/texts'),
  'settings': () => import('../../features/settings/texts'),
  'shadow': () => import('../../features/standards/shadow/texts'),
  'staff': () => import('../../features/staff/texts'),
  'standards': () => import('../../features/standards/texts'),
  'tickets': () => import('../../features/tickets/texts'),
  'visits': () => import('../../features/visits/texts'),
}

export type Part = keyof typeof parts

const under = (part: Part, words: object) => part.split('.').reduceRight<object>((within, key) => ({ [key]: within }), words)

/** Fetches words before the first page that speaks them is drawn. */
export async function bring(part: Part): Promise<void> {
  const { default: words } = await parts[part]()
  for (const to of ['zh', 'en'] as const) i18next.addResourceBundle(to, 'translation', under(part, words[to]), true, true)
}
