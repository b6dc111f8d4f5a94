import { describe, expect, it, vi } from 'vitest'
import type { Entry, Survey, Work } from '../../../shared/api/schema'
import { handle, type WorkKeys } from './useWorkKeys'

function keys(channel: Entry['channel'] = 'PHONE'): WorkKeys {
  return {
    work: { entry: { channel }, survey: { lowest: 1, highest: 10 } as Survey, message: null } as Work,
    enabled: true, score: vi.fn(), unscore: vi.fn(), question: vi.fn(), step: vi.fn(), tab: vi.fn(), outcome: vi.fn(), flag: vi.fn(),
    focus: vi.fn(), save: vi.fn(), list: vi.fn(), copy: vi.fn(), help: vi.fn(),
  }
}

function press(into: WorkKeys, key: string, more: KeyboardEventInit = {}, at: HTMLElement = document.body) {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })
  Object.defineProperty(event, 'target', { value: at })
  handle(event, into)
}

describe('the workspace’s keys', () => {
  it('work a whole callback in at most twelve', () => {
    const into = keys()
    const typed = ['9', '0', 'n', '8', '9', 'd']
    for (const key of typed) press(into, key)
    press(into, 'Enter', { ctrlKey: true })
    expect(vi.mocked(into.score).mock.calls.flat()).toEqual([9, 10, null, 8, 9])
    expect(into.outcome).toHaveBeenCalledWith('DONE')
    expect(into.save).toHaveBeenCalledOnce()
    expect(typed.length + 1).toBeLessThanOrEqual(12)
  })
  it('stay out of text fields, except for saving and leaving', () => {
    const into = keys()
    const field = document.body.appendChild(document.createElement('textarea'))
    press(into, '9', {}, field)
    press(into, 'd', {}, field)
    expect(into.score).not.toHaveBeenCalled()
    expect(into.outcome).not.toHaveBeenCalled()
    press(into, 'Enter', { metaKey: true }, field)
    expect(into.save).toHaveBeenCalledOnce()
    field.remove()
  })
  it('are left to an input method while it composes', () => {
    const into = keys()
    press(into, 'n', { isComposing: true })
    expect(into.score).not.toHaveBeenCalled()
    press(into, 'Process', { code: 'KeyN' })
    expect(into.score).toHaveBeenCalledWith(null)
  })
  it('offer only outcomes the channel knows', () => {
    const into = keys('SMS')
    press(into, 'b')
    expect(into.outcome).not.toHaveBeenCalled()
    press(into, 'd')
    expect(into.outcome).toHaveBeenCalledWith('DONE')
  })
  it('record nothing where nothing may be recorded', () => {
    const into = { ...keys(), enabled: false }
    press(into, '9')
    press(into, 'Enter', { ctrlKey: true })
    expect(into.score).not.toHaveBeenCalled()
    expect(into.save).not.toHaveBeenCalled()
    press(into, 'h')
    expect(into.list).toHaveBeenCalledOnce()
  })
})
