import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate } from 'react-router'
import { useSurroundings } from '../../shared/session'
import { areaAt, areasOf, groupAt, headquarters, startOf } from './navigation'

/** From one workspace to another: the stores served, each group's headquarters, the platform. Nothing where there is but one. */
export function AreaPick() {
  const { t } = useTranslation()
  const { me } = useSurroundings()
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const choices = areasOf(me).flatMap((area): { value: string; text: string }[] => (area === 'headquarters'
    ? me.groups.map(group => ({ value: headquarters(group.id), text: me.groups.length > 1 ? t('app.area.headquartersOf', { group: group.name }) : t('app.area.headquarters') }))
    : [{ value: startOf(area, me), text: t(`app.area.${area}`) }]))
  if (choices.length < 2) return null
  const area = areaAt(pathname)
  const group = groupAt(pathname)
  return (
    <select className="native area-pick" aria-label={t('app.area.label')} value={area === 'headquarters' && group ? headquarters(group) : startOf(area, me)}
      onChange={event => void navigate(event.target.value)}>
      {choices.map(choice => <option key={choice.value} value={choice.value}>{choice.text}</option>)}
    </select>
  )
}
