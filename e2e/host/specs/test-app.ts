/** Specs of the host run its own small app, so that they stand without Gainsay. */
import { join } from 'node:path'
import { test as base } from '../../fixtures/runtime'

export const TEST_APP = join(import.meta.dirname, '../test-app')
export const test = base.extend({ appFolder: TEST_APP })
export { expect } from '@playwright/test'

/** What the test app puts on its pages. */
type Desk = {
  invoke(channel: string, ...values: unknown[]): Promise<unknown>
  send(channel: string, ...values: unknown[]): void
  ask(value: number): unknown
  on(channel: string, listener: (...values: unknown[]) => void): () => void
  pathOf(file: File): string
  twice(callback: (n: number) => number): number
  fail(): void
  unknown(): unknown
  nested: { platform: string; electron: string }
}

declare global {
  // Seen by functions that Playwright carries into the page, or into the main process.
  var desk: Desk
  var addRow: (value: unknown) => Promise<void>
  var allRows: () => Promise<Blob[]>
  var testLog: string[]
  var mayNotClose: boolean
}
