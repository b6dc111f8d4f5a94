import { Select, type SelectProps } from 'antd'
import { useTranslation } from 'react-i18next'
import { usePartners } from '../../../shared/api/partners'
import { usePlatformPeople } from '../../../shared/api/platformPeople'

/** Whose a certificate is to be: an organisation's, or that of a brand partner who acts for none. Whoever acts for one is not offered: it would become the organisation's. */
export function PartnerSelect(given: SelectProps<string>) {
  const { t } = useTranslation()
  const people = usePlatformPeople()
  const partners = usePartners()
  const members = new Set(partners.data?.flatMap(one => one.people.map(person => person.subject)))
  const organisations = partners.data?.map(one => ({ value: one.id, label: one.name })) ?? []
  const alone = people.data?.filter(one => one.post === 'BRAND_PARTNER' && !members.has(one.subject)).map(one => ({ value: one.subject, label: one.userName ?? one.subject })) ?? []
  const parts = [{ label: t('review.signers.organisations'), options: organisations }, { label: t('review.signers.alone'), options: alone }]
  return (
    <Select {...given} loading={people.isPending || partners.isPending} placeholder={t('review.signers.partnerPick')} notFoundContent={t('review.signers.noPartner')} showSearch={{ optionFilterProp: 'label' }}
      options={parts.filter(part => part.options.length > 0)} />
  )
}
