import { lazy } from 'react'
import { Navigate, Route, Routes, useParams } from 'react-router'
import type { MyGroup } from '../../../shared/api/schema'
import { mayInGroup, useSurroundings } from '../../../shared/session'
import { Denied } from '../../../shared/ui/Denied'
import './group.css'

const StandardsPage = lazy(() => import('./StandardsPage'))
const StandardPage = lazy(() => import('./StandardPage'))

/** The standards in the workspace of a group's headquarters; their words are many, so they are pages with words of their own. */
export default function StandardsPages() {
  const { me } = useSurroundings()
  const { group: id } = useParams()
  const group: MyGroup | undefined = me.groups.find(one => one.id === id)
  if (!group || !mayInGroup(group, 'GROUP_READ')) return <Denied />
  return (
    <Routes key={group.id}>
      <Route index element={<StandardsPage group={group} />} />
      <Route path=":plugin" element={<StandardPage group={group} />} />
      <Route path="*" element={<Navigate to={`/hq/${group.id}/standards`} replace />} />
    </Routes>
  )
}
