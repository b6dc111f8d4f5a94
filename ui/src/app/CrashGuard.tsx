import { Button, Result } from 'antd'
import i18next from 'i18next'
import { Component, type ReactNode } from 'react'

/** A page that fails says so and can be reloaded; drafts lie in session storage and come back. */
export class CrashGuard extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <Result
        status="error"
        title={i18next.t('crash.title')}
        subTitle={i18next.t('crash.text')}
        extra={<Button type="primary" onClick={() => window.location.reload()}>{i18next.t('crash.reload')}</Button>}
      />
    )
  }
}
