import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { err, ok } from '@shared/kernel/result'
import { DAMAGED, faultOf, PATIENCE, STOPPED, TOO_SLOW } from './faults'
import { patiently } from './patience'

describe('a step of work', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())
  const never = new Promise<never>(() => undefined)

  it('that never ends is given up in time', async () => {
    const waited = patiently(never, () => DAMAGED)
    await vi.advanceTimersByTimeAsync(PATIENCE)
    expect(await waited).toEqual(err(TOO_SLOW))
    expect(PATIENCE).toBeLessThan(10_000)
  })

  it('is stopped at once, answers when it is done, and says plainly what failed', async () => {
    const stop = new AbortController()
    const waited = patiently(never, () => DAMAGED, stop.signal)
    stop.abort()
    expect(await waited).toEqual(err(STOPPED))
    expect(await patiently(Promise.resolve(ok(7)), () => DAMAGED)).toEqual(ok(7))
    expect(await patiently(Promise.reject(new Error('xref')), (error) => faultOf(error, undefined))).toEqual(
      err(DAMAGED),
    )
    expect(vi.getTimerCount()).toBe(0)
  })
})
