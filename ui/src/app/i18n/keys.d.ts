import 'i18next'
import type { parts } from './words'
import type { resources } from './resources'

type Words<P extends keyof typeof parts> = Awaited<ReturnType<(typeof parts)[P]>>['default']['zh']
type Always = (typeof resources)['zh']['translation']

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: {
      translation: Omit<Always, 'callbacks'>
        & { callbacks: Always['callbacks'] & { work: Words<'callbacks.work'> } }
        & { [P in Exclude<keyof typeof parts, 'callbacks.work'>]: Words<P> }
    }
  }
}
