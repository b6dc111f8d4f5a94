import { useTranslation } from 'react-i18next'
import type { AuditLine } from '../../shared/api/schema'
import { useSurroundings } from '../../shared/session'
import { Deeds } from '../../shared/ui/Deeds'
import { Denied } from '../../shared/ui/Denied'
import { useUrlState } from '../../shared/urlState'
import { usePlatformDeeds, usePlatformVerification } from './api/deeds'

const defaults = { page: 1, size: 50 }

/** The trail of what the platform's operators did. */
export default function DeedsPage() {
  const { me } = useSurroundings()
  return me.platform.includes('PLATFORM_AUDIT_READ') ? <Trail /> : <Denied />
}

/** A group by its code, which never changes; a person by the name they had; a day by itself. */
const subject = ({ details, subjectKind }: AuditLine) => String((subjectKind === 'national-day' ? details.day : undefined) ?? details.code ?? details.name ?? details.userName ?? '')

function Trail() {
  const { t } = useTranslation()
  const [state, change] = useUrlState(defaults)
  const list = usePlatformDeeds(Math.max(0, state.page - 1), state.size)
  const check = usePlatformVerification()
  return <Deeds help={t('deeds.platformHelp')} list={list} check={check} change={change} subject={subject} />
}
