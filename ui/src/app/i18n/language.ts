import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { resources } from './resources'

export type Language = 'zh' | 'en'
const KEPT = 'dealerloop.language'

const known = (value: string | null | undefined): Language | null =>
  value?.startsWith('zh') ? 'zh' : value?.startsWith('en') ? 'en' : null

/** Chinese first: English only for those who chose it here or in their account. */
export const chosen = (): Language | null => known(localStorage.getItem(KEPT))

export async function startLanguage() {
  await i18next.use(initReactI18next).init({
    resources, lng: chosen() ?? 'zh', fallbackLng: 'zh', interpolation: { escapeValue: false }, returnNull: false,
  })
  follow(language())
  i18next.on('languageChanged', to => follow(known(to) ?? 'zh'))
}

export const language = (): Language => known(i18next.language) ?? 'zh'

export async function speak(next: Language) {
  localStorage.setItem(KEPT, next)
  await i18next.changeLanguage(next)
}

/** What the account says counts until somebody chose on this machine. */
export async function followAccount(accountLanguage: string | null) {
  const wanted = known(accountLanguage)
  if (!chosen() && wanted && wanted !== language()) await i18next.changeLanguage(wanted)
}

function follow(to: Language) {
  document.documentElement.lang = to === 'zh' ? 'zh-CN' : 'en'
  dayjs.locale(to === 'zh' ? 'zh-cn' : 'en')
}
