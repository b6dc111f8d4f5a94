import { useUrlState } from '../../../shared/urlState'
import { PreviewPanel } from '../preview/PreviewPanel'
import { usePreview } from './api/preview'

const defaults = { part: '' }

export function PreviewTab({ group, plugin, version }: { group: string; plugin: string; version: string }) {
  const [state, change] = useUrlState(defaults)
  return <PreviewPanel preview={usePreview(group, plugin, version)} shown={state.part} show={part => change({ part })} />
}
