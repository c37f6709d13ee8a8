import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { findBrowser } from './e2e/launch/ensure-browser.mjs'
import { pdfFiles } from './pdf-files.config'

const chromium = findBrowser()
const root = process.getuid?.() === 0
// Spelled out, since the test files are outside the folders' own tsconfig.json.
const resolve = {
  alias: Object.fromEntries(
    ['shared', 'renderer', 'electron', 'assets'].map((room) => [
      `@${room}`,
      fileURLToPath(new URL(room, import.meta.url)),
    ]),
  ),
}

/** The folder of examples beside the project, for tests in the browser. */
const examples = fileURLToPath(new URL('../shared/data', import.meta.url))
const provide = {
  examples: existsSync(examples) ? examples : '',
  onBuildMachine: Boolean(process.env['CI']),
}

/** An installed Chromium, without a window. */
const browser = {
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      args: [
        ...(root ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  }),
  instances: [{ browser: 'chromium' as const }],
}

/** Milliseconds until a test counts as stuck: a busy machine is slow, not wrong. */
const PATIENCE = 60_000

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: 'node',
          environment: 'node',
          testTimeout: PATIENCE,
          // Rules without state: one process for many files saves a third of the time.
          isolate: false,
          include: ['{shared,electron,e2e/host}/**/*.test.ts', 'renderer/**/*.node.test.ts'],
        },
      },
      {
        // What needs a real browser: IndexedDB, Blobs, the reader's selection.
        resolve,
        plugins: [react(), pdfFiles()],
        server: { fs: { allow: [fileURLToPath(new URL('.', import.meta.url)), examples] } },
        // Found while a run goes on, a dependency would make Vite reload the page under a test.
        optimizeDeps: {
          include: [
            ...[
              'Button',
              'Dialog',
              'Header',
              'Heading',
              'Menu',
              'Modal',
              'Popover',
              'Tabs',
              'Text',
              'Tooltip',
            ].map((part) => `react-aria-components/${part}`),
            '@tanstack/react-virtual',
            'lucide-react',
            'axe-core',
            'react-dom/client',
            'react/jsx-dev-runtime',
            'dexie',
            'valibot',
            'fast-check',
            'parse5',
            'slate',
            'slate-react',
            'slate-history',
            '@zip.js/zip.js',
            '@noble/hashes/sha2.js',
            'pdfjs-dist',
            '@cantoo/pdf-lib',
            '@mozilla/readability',
            'chardet',
            'diff',
            'fflate',
            'postal-mime',
            'saxes',
          ],
        },
        test: {
          name: 'chromium',
          include: ['renderer/**/*.test.{ts,tsx}'],
          exclude: ['renderer/**/*.node.test.ts'],
          testTimeout: PATIENCE,
          hookTimeout: PATIENCE,
          expect: { poll: { timeout: 15_000 } },
          provide,
          browser,
        },
      },
      {
        // What `npm run bench` measures in the store; figures, not tests.
        resolve,
        test: { name: 'bench', include: ['renderer/**/*.bench.ts'], browser },
      },
    ],
  },
})
