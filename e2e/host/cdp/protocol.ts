// The types of the DevTools protocol come with Playwright, which pins them to the Chromium it drives.
export type { Protocol } from '../../../node_modules/playwright-core/types/protocol'
