import { useTranslation } from 'react-i18next'
import { usePartners } from '../../../shared/api/partners'
import { usePlatformPeople } from '../../../shared/api/platformPeople'

/** Says whose something is: an organisation's by its name, a person's by their user name. Persons may be gone, or the identity provider not tell who they are. */
export function usePartnerWords(): (partner: string) => string {
  const { t } = useTranslation()
  const people = usePlatformPeople()
  const partners = usePartners()
  return partner => {
    if (people.isPending || partners.isPending) return '…'
    const organisation = partners.data?.find(one => one.id === partner)
    if (organisation) return t('review.organisation', { name: organisation.name })
    const person = people.data?.find(one => one.subject === partner)
    return t('review.partner', { name: person ? person.userName ?? t('review.nameless') : t('review.unknown') })
  }
}
