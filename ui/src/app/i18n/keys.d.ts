import 'i18next'
import type headquarters from '../../features/headquarters/texts'
import type { resources } from './resources'

declare module 'i18next' {
  interface CustomTypeOptions {
    // Headquarters' words come with its pages.
    resources: { translation: (typeof resources)['zh']['translation'] & { headquarters: (typeof headquarters)['zh'] } }
  }
}
