import { Button } from 'antd'
import i18next from 'i18next'
import { Component, type ReactNode } from 'react'
import { Notice } from '../shared/ui/Notice'

/** @param place where one is; going elsewhere leaves the page that failed behind */
interface Props { children: ReactNode; place?: string }

/** A page that fails says so and can be reloaded; drafts lie in session storage and come back. Another page is tried anew. */
export class CrashGuard extends Component<Props, { failed: boolean; place: string | undefined }> {
  override state = { failed: false, place: this.props.place }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  static getDerivedStateFromProps({ place }: Props, now: { place: string | undefined }) {
    return place === now.place ? null : { failed: false, place }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <Notice kind="error" title={i18next.t('crash.title')} text={i18next.t('crash.text')}>
        <Button type="primary" onClick={() => window.location.reload()}>{i18next.t('crash.reload')}</Button>
      </Notice>
    )
  }
}
