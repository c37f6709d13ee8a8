import { defineConfig } from '@playwright/test'
import type { RuntimeOptions } from './e2e/fixtures/runtime'

export default defineConfig<RuntimeOptions>({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  timeout: 60_000,
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
  use: { colorScheme: null },
  projects: [
    { name: 'chromium-host', use: { runtime: 'chromium-host' } },
    // Skipped, with the reason, where Electron's own binary is not installed.
    { name: 'electron', use: { runtime: 'electron' }, testIgnore: '**/host/specs/**' },
  ],
})
