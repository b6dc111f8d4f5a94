import { EyeOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { UnmaskWhat } from '../api/schema'
import { useUnmask } from '../api/unmask'
import { masked, phone } from '../format'
import { useMay } from '../session'
import { problemText } from './ProblemText'

/** A number to call; masked for posts that need not call, and then no link. */
export function PhoneLink({ number, className }: { number: string; className?: string }) {
  return masked(number) ? <span className={className}>{number}</span> : <a className={className} href={`tel:${number}`}>{phone(number)}</a>
}

/** Contact data as the platform shows it; masked, it may be shown whole by those who may ask for it, one at a time and written down. */
export function Reach({ store, customer, what, value }: { store: string; customer: string; what: UnmaskWhat; value: string }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { inStore } = useMay()
  const unmask = useUnmask(store, customer)
  const shown = unmask.data?.value ?? value
  const number = what === 'PHONE' || what === 'PHONE2'
  return (
    <>
      {number ? <PhoneLink number={shown} /> : <span>{shown}</span>}
      {masked(shown) && inStore(store, 'CONTACTS_UNMASK') && (
        <Button type="text" size="small" icon={<EyeOutlined />} loading={unmask.isPending} title={t('unmask.hint')}
          onClick={() => unmask.mutate(what, { onError: failure => void message.error(problemText(failure, t)) })}>{t('unmask.show')}</Button>
      )}
    </>
  )
}
