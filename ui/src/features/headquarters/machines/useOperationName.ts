import { useTranslation } from 'react-i18next'
import { tagOf } from './operations'

/** An operation in words; one that these pages do not know yet keeps its own name. */
export function useOperationName(): (operation: string) => string {
  const { t } = useTranslation()
  return operation => {
    const tag = tagOf(operation)
    return tag ? t(`headquarters.machines.operation.${tag}.${operation}` as 'headquarters.machines.operation.days.readDay') : operation
  }
}
