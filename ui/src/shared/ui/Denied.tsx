import { useTranslation } from 'react-i18next'
import { Notice } from './Notice'

/** In the place of a page that none of the person's posts may see. */
export function Denied() {
  const { t } = useTranslation()
  return <Notice kind="warning" title={t('problem.denied')} text={t('problem.forbidden')} />
}
