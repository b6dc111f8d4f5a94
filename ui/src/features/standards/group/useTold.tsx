import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { problemText } from '../../../shared/ui/ProblemText'

const key = 'standard'

/** Says what was done, with the way back beside it, which tells what came of it. One notice at a time: an older way back would undo what is no longer the last step. */
export function useTold() {
  const { t } = useTranslation()
  const { notification } = App.useApp()
  const failed = (failure: unknown) => void notification.error({ key, title: t('problem.title'), description: problemText(failure, t), placement: 'bottomLeft' })
  return (title: string, undo: () => Promise<string>) => {
    const back = () => {
      notification.destroy(key)
      undo().then(undone => void notification.info({ key, title: undone, placement: 'bottomLeft' }), failed)
    }
    void notification.success({ key, title, placement: 'bottomLeft', duration: 12, actions: <Button size="small" type="primary" onClick={back}>{t('action.undo')}</Button> })
  }
}
