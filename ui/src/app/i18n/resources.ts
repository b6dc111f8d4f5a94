import callbacks from '../../features/callbacks/texts'
import customers from '../../features/customers/texts'
import forms from '../../features/forms/texts'
import imports from '../../features/imports/texts'
import platform from '../../features/platform/texts'
import separations from '../../features/separations/texts'
import settings from '../../features/settings/texts'
import staff from '../../features/staff/texts'
import tickets from '../../features/tickets/texts'
import visits from '../../features/visits/texts'
import people from '../../shared/ui/peopleTexts'
import shared from '../../shared/texts'
import app from '../texts'

const gather = <K extends 'zh' | 'en'>(to: K) => ({
  translation: {
    ...shared[to], app: app[to], callbacks: callbacks[to], customers: customers[to], forms: forms[to], imports: imports[to],
    separations: separations[to], settings: settings[to], tickets: tickets[to], visits: visits[to], people: people[to], platform: platform[to],
    staff: staff[to],
  },
})

export const resources = { zh: gather('zh'), en: gather('en') }
