import type { DeskBridge } from '@shared/desk/contract'

declare global {
  interface Window {
    /** Put in place by the preload script; missing where a test runs without the app. */
    readonly desk?: DeskBridge
  }
}
