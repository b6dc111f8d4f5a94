import { startLanguage as start } from '../app/i18n/language'
import { bring, type Part, parts } from '../app/i18n/words'

/** All words at once: what is shown alone in a test comes without its page. */
export async function startLanguage() {
  await start()
  await Promise.all(Object.keys(parts).map(part => bring(part as Part)))
}
