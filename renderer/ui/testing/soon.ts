import { vi } from 'vitest'

/** Waits for what comes by itself. As long as `expect.poll` does (vitest.config.ts): a busy machine is slow, not wrong. */
export const soon = <T>(check: () => T | Promise<T>): Promise<T> => vi.waitFor(check, { timeout: 15_000 })
