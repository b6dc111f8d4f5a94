import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { App as Ant, ConfigProvider } from 'antd'
import en from 'antd/locale/en_US'
import zh from 'antd/locale/zh_CN'
import { useTranslation } from 'react-i18next'
import { BrowserRouter } from 'react-router'
import { Problem } from '../shared/api/client'
import { Gate } from './auth/Gate'
import { CrashGuard } from './CrashGuard'
import { useCalmTheme } from './theme'

const retry = (count: number, failure: Error) =>
  count < 2 && failure instanceof Problem && (failure.status === 0 || failure.status >= 502)

const queries = new QueryClient({
  defaultOptions: { queries: { retry, staleTime: 10_000, refetchOnWindowFocus: true }, mutations: { retry: false } },
})

export function App() {
  const { i18n } = useTranslation()
  const theme = useCalmTheme()
  return (
    <ConfigProvider
      locale={i18n.language === 'en' ? en : zh}
      theme={theme}
      button={{ autoInsertSpace: false }}
      form={{ requiredMark: 'optional', colon: false }}
    >
      <Ant component={false}>
        <CrashGuard>
          <QueryClientProvider client={queries}>
            <BrowserRouter>
              <Gate />
            </BrowserRouter>
          </QueryClientProvider>
        </CrashGuard>
      </Ant>
    </ConfigProvider>
  )
}
