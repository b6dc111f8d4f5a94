import { lazy } from 'react'
import { Navigate, Route, Routes, useParams } from 'react-router'
import type { MyGroup } from '../../shared/api/schema'
import { mayInGroup, useSurroundings } from '../../shared/session'
import { Denied } from '../../shared/ui/Denied'
import './headquarters.css'

const StoresPage = lazy(() => import('./stores/StoresPage'))
const StorePage = lazy(() => import('./stores/StorePage'))
const PeoplePage = lazy(() => import('./people/PeoplePage'))
const GroupSettingsPage = lazy(() => import('./GroupSettingsPage'))
const MachinesPage = lazy(() => import('./machines/MachinesPage'))
const DeedsPage = lazy(() => import('./DeedsPage'))

/** The workspace of a group's headquarters. A group the person does not belong to looks like one that does not exist. */
export default function HeadquartersPages() {
  const { me } = useSurroundings()
  const { group: id } = useParams()
  const group: MyGroup | undefined = me.groups.find(one => one.id === id)
  if (!group || !mayInGroup(group, 'GROUP_READ')) return <Denied />
  return (
    <Routes key={group.id}>
      <Route path="stores" element={<StoresPage group={group} />} />
      <Route path="stores/:store" element={<StorePage group={group} />} />
      <Route path="people" element={<PeoplePage group={group} />} />
      <Route path="settings" element={<GroupSettingsPage group={group} />} />
      <Route path="machines" element={<MachinesPage group={group} />} />
      <Route path="deeds" element={<DeedsPage group={group} />} />
      <Route path="*" element={<Navigate to={`/hq/${group.id}/stores`} replace />} />
    </Routes>
  )
}
