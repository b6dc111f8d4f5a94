export { startLanguage } from '../app/i18n/language'
