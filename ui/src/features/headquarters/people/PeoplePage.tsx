import { useTranslation } from 'react-i18next'
import type { MyGroup } from '../../../shared/api/schema'
import { usePageTitle } from '../../../shared/usePageTitle'
import { PeopleTable } from './PeopleTable'

export default function PeoplePage({ group }: { group: MyGroup }) {
  const { t } = useTranslation()
  usePageTitle(t('headquarters.people.title'))
  return <PeopleTable group={group} />
}
