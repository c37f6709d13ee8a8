import { defineConfig } from '@playwright/test'
import type { RuntimeOptions } from './e2e/fixtures/runtime'
import { findElectron } from './e2e/launch/find-electron'

const runner = process.env['TEST_WORKER_INDEX'] === undefined
if (runner && findElectron(import.meta.dirname) === undefined)
  process.stdout.write('Project electron is skipped: Electron’s own binary is not installed.\n')

export default defineConfig<RuntimeOptions>({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  // A busy machine is slow, not wrong: what hangs is found all the same, and a wait ends as soon as it may.
  timeout: 240_000,
  expect: { timeout: 20_000 },
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
  use: { colorScheme: null },
  projects: [
    { name: 'chromium-host', use: { runtime: 'chromium-host' } },
    // The host's own specs are about the host; all others run on both where they can.
    { name: 'electron', use: { runtime: 'electron' }, testIgnore: '**/host/specs/**' },
  ],
})
