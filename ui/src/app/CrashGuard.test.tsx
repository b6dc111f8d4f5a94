import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { Link, MemoryRouter, useLocation } from 'react-router'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { startLanguage } from '../test/language'
import { CrashGuard } from './CrashGuard'

beforeAll(startLanguage)
afterEach(() => vi.restoreAllMocks())

function Page() {
  const { pathname } = useLocation()
  if (pathname === '/broken') throw new Error('this page cannot be drawn')
  return <p>这里没有问题</p>
}

function Guarded({ children }: { children: ReactNode }) {
  const { pathname, search } = useLocation()
  return (
    <>
      <Link to="/elsewhere">去别处</Link><Link to="/broken?again">再来</Link><Link to="/broken">坏页</Link>
      <CrashGuard place={pathname + search}>{children}</CrashGuard>
    </>
  )
}

const failed = () => screen.queryByText('页面出错了')

it('is left behind when one goes to another page, and comes again on the one that fails', async () => {
  // React says on the console what a guard has caught.
  vi.spyOn(console, 'error').mockImplementation(() => {})
  render(<MemoryRouter initialEntries={['/broken']}><Guarded><Page /></Guarded></MemoryRouter>)
  expect(failed()).toBeVisible()

  await userEvent.click(screen.getByText('再来'))
  expect(failed()).toBeVisible()

  await userEvent.click(screen.getByText('去别处'))
  expect(failed()).toBeNull()
  expect(screen.getByText('这里没有问题')).toBeVisible()

  await userEvent.click(screen.getByText('坏页'))
  expect(failed()).toBeVisible()
})
