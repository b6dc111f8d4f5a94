import { Result } from 'antd'
import { useTranslation } from 'react-i18next'

/** In the place of a page that none of the person's posts may see. */
export function Denied() {
  const { t } = useTranslation()
  return <Result status="403" title={t('problem.denied')} subTitle={t('problem.forbidden')} />
}
