import { fireEvent, render, screen } from '@testing-library/react'
import { BrowserRouter } from 'react-router'
import { expect, it } from 'vitest'
import { useUrlState } from './urlState'

const defaults = { q: '', person: '' }

function Page() {
  const [, change] = useUrlState(defaults)
  return <button type="button" onClick={() => { change({ person: 'p1' }); change({ q: 'he' }) }}>both</button>
}

it('keeps a change that was made just before another', () => {
  render(<BrowserRouter><Page /></BrowserRouter>)
  fireEvent.click(screen.getByRole('button'))
  expect(new URLSearchParams(window.location.search).get('person')).toBe('p1')
  expect(new URLSearchParams(window.location.search).get('q')).toBe('he')
})
