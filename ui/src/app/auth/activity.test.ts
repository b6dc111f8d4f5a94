import { beforeEach, describe, expect, it } from 'vitest'
import { Activity, IDLE_AFTER } from './activity'

describe('activity', () => {
  let time = 0
  const now = () => time

  beforeEach(() => {
    time = 1_000_000
    localStorage.clear()
  })

  it('ends an hour after the last key', () => {
    const activity = new Activity(localStorage, now).follow(window)
    time += IDLE_AFTER - 1
    window.dispatchEvent(new Event('keydown'))
    time += IDLE_AFTER
    expect(activity.idle()).toBe(false)
    time += 1
    expect(activity.idle()).toBe(true)
  })

  it('counts what is done in another tab', () => {
    const here = new Activity(localStorage, now)
    const there = new Activity(localStorage, now)
    time += IDLE_AFTER - 1
    there.seen()
    time += IDLE_AFTER
    expect(here.idle()).toBe(false)
    time += 1
    expect(here.idle()).toBe(true)
  })

  it('is not revived by the first key after the hour, only by signing in', () => {
    const activity = new Activity(localStorage, now)
    time += IDLE_AFTER + 1
    activity.seen()
    expect(activity.idle()).toBe(true)
    activity.restart()
    expect(activity.idle()).toBe(false)
  })
})
